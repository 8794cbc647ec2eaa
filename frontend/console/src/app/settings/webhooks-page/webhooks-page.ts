import { DatePipe } from '@angular/common';
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatMenu, MatMenuContent, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { Session } from '../../session/session';
import { AgoPipe } from '../../ui/ago.pipe';
import { Confirm } from '../../ui/confirm/confirm';
import { Dialogs } from '../../ui/dialogs';
import { CopyField } from '../../ui/copy-field';
import { Empty } from '../../ui/empty';
import { Failed } from '../../ui/failed';
import { LoadMore } from '../../ui/load-more';
import { Notices } from '../../ui/notices';
import { Skeleton } from '../../ui/skeleton';
import { Status, Tone } from '../../ui/status';
import { SectionHeader } from '../section-header';
import {
  WebhookDeliveryView,
  WebhookEndpointView,
  WebhookEndpointWithSecret,
  WebhooksApi,
} from '../webhooks-api';
import { eventWords } from './event-words';
import { Waiting } from '../../ui/waiting';

const deliveryStates: Record<WebhookDeliveryView['status'], { label: string; tone: Tone }> = {
  delivered: { label: 'Delivered', tone: 'good' },
  waiting: { label: 'Waiting', tone: 'attention' },
  failed: { label: 'Failed', tone: 'wrong' },
};

/** Which other systems are told what happens here, and whether it reached them. */
@Component({
  selector: 'app-webhooks-page',
  imports: [
    Waiting,
    SectionHeader,
    MatButton,
    MatIconButton,
    MatIcon,
    MatMenu,
    MatMenuContent,
    MatMenuItem,
    MatMenuTrigger,
    CopyField,
    Empty,
    Failed,
    LoadMore,
    Skeleton,
    Status,
    AgoPipe,
    DatePipe,
  ],
  templateUrl: './webhooks-page.html',
  styleUrl: './webhooks-page.scss',
})
export class WebhooksPage {
  private readonly api = inject(WebhooksApi);
  private readonly session = inject(Session);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly dialogs = inject(Dialogs);

  protected readonly eventWords = eventWords;
  protected readonly stateOf = deliveryStates;
  protected readonly endpoints = this.api.list();
  protected readonly withSecret = signal<WebhookEndpointWithSecret | null>(null);
  protected readonly canWrite = computed(() => this.session.can('integrations:write'));
  private readonly chosen = signal<string | undefined>(undefined);
  /** Whose delivery log is shown. */
  protected readonly shown = computed(() => {
    const all = this.endpoints.hasValue() ? this.endpoints.value() : [];
    return all.find(({ endpoint_id }) => endpoint_id === this.chosen()) ?? all[0];
  });
  protected readonly log = this.api.log(computed(() => this.shown()?.endpoint_id));

  protected wants({ events }: WebhookEndpointView): string {
    if (events.length === 0) return 'Everything';
    const words = events.map((event) => eventWords[event].toLowerCase()).join(', ');
    return words.charAt(0).toUpperCase() + words.slice(1);
  }

  protected show({ endpoint_id }: WebhookEndpointView): void {
    this.chosen.set(endpoint_id);
  }

  protected async create(): Promise<void> {
    const { NewWebhookDialog } = await import('./new-webhook-dialog');
    const created = await this.dialogs.open<WebhookEndpointWithSecret>(NewWebhookDialog, { width: '520px' });
    if (!created) return;
    this.withSecret.set(created);
    this.chosen.set(created.endpoint_id);
    this.endpoints.reload();
  }

  protected async rotate(endpoint: WebhookEndpointView): Promise<void> {
    const sure = await this.confirm.ask({
      title: `Replace the secret of ${endpoint.url}?`,
      text: 'For 24 hours messages carry a signature of the old and of the new one. Change the receiver meanwhile.',
      action: 'Replace',
    });
    if (!sure) return;
    this.withSecret.set(await this.api.rotateSecret(endpoint.endpoint_id));
    this.endpoints.reload();
  }

  protected async toggle(endpoint: WebhookEndpointView): Promise<void> {
    await this.api.change(endpoint.endpoint_id, { status: endpoint.status === 'active' ? 'off' : 'active' });
    this.endpoints.reload();
    this.notices.done(endpoint.status === 'active' ? 'Switched off.' : 'Switched on.');
  }

  protected async ping(endpoint: WebhookEndpointView): Promise<void> {
    const result = await this.api.ping(endpoint.endpoint_id);
    this.show(endpoint);
    this.log.reload();
    this.notices.done(
      result.status === 'delivered'
        ? `The receiver took it in ${result.duration_ms} ms.`
        : `It did not arrive: ${result.error}`,
    );
  }

  protected async replay(delivery: WebhookDeliveryView): Promise<void> {
    const again = await this.api.replay(delivery);
    this.log.update((rows) => rows.map((row) => (row.delivery_id === again.delivery_id ? again : row)));
    this.notices.done('It is on its way again.');
  }

  protected async remove(endpoint: WebhookEndpointView): Promise<void> {
    const sure = await this.confirm.ask({
      title: `Remove ${endpoint.url}?`,
      text: 'It is told nothing any more, and its delivery log goes with it.',
      action: 'Remove',
    });
    if (!sure) return;
    await this.api.remove(endpoint.endpoint_id);
    if (this.withSecret()?.endpoint_id === endpoint.endpoint_id) this.withSecret.set(null);
    this.endpoints.reload();
    this.notices.done('The webhook is removed.');
  }
}
