import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { AgoPipe } from '../../ui/ago.pipe';
import { Confirm } from '../../ui/confirm/confirm';
import { Dialogs } from '../../ui/dialogs';
import { Notices } from '../../ui/notices';
import { Status, Tone } from '../../ui/status';
import { SectionHeader } from '../section-header';
import { IntegrationCheck, IntegrationView, IntegrationsApi } from '../integrations-api';
import { Waiting } from '../../ui/waiting';

const states: Record<IntegrationView['source'], { label: string; tone: Tone }> = {
  organization: { label: 'Your key', tone: 'good' },
  server: { label: 'The platform’s key', tone: 'accent' },
  none: { label: 'Not connected', tone: 'quiet' },
};

const purposes: Readonly<Record<string, string>> = {
  openai: 'Answers in its own words instead of quoting; also reads pictures and listens to recordings.',
  mls: 'Fetches your listings by address or MLS number.',
  zillow: 'Value and rent estimates.',
  rentcast: 'Rents and comparable homes.',
  walkscore: 'How far one gets on foot, by bike and by bus.',
  schools: 'Schools near a home.',
};

@Component({
  selector: 'app-integrations-page',
  imports: [Waiting, SectionHeader, MatButton, Status, AgoPipe],
  template: `
    <app-section-header
      heading="Integrations"
      lead="Keys are sealed when they arrive and never shown again. Without a key of yours the platform’s is used, where it has one."
    />
    @if (!integrations.hasValue()) {
      <app-waiting [for]="integrations" [count]="4" />
    } @else {
      <ul class="card flush">
        @for (service of integrations.value(); track service.service) {
          <li>
            <div class="grow">
              <h3 class="subtitle">{{ service.label }}</h3>
              <p class="label">
                {{ purposeOf(service) }}{{ service.updated_at ? ' Changed ' : ''
                }}{{ service.updated_at | ago }}
              </p>
              @if (service.service === 'openai') {
                <p class="small" role="status" [class.wrong]="trial()?.works === false">
                  {{ trial()?.message }}
                </p>
              }
            </div>
            <app-status [tone]="stateOf(service).tone">{{ stateOf(service).label }}</app-status>
            <div class="row nowrap push">
              @if (service.service === 'openai' && service.source === 'organization') {
                <button matButton type="button" [disabled]="isTrying()" (click)="tryKey()">
                  {{ isTrying() ? 'Trying…' : 'Test' }}
                </button>
              }
              @if (service.source === 'organization') {
                <button matButton type="button" (click)="remove(service)">Disconnect</button>
              }
              <button matButton="outlined" type="button" (click)="edit(service)">
                {{ service.source === 'organization' ? 'Change' : 'Connect' }}
              </button>
            </div>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 10px 18px;
      padding: 16px 18px;
    }
    li + li {
      border-top: var(--app-hairline);
    }
    .grow {
      flex: 1 1 260px;
    }
  `,
})
export class IntegrationsPage {
  private readonly api = inject(IntegrationsApi);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly dialogs = inject(Dialogs);
  protected readonly integrations = this.api.list();
  protected readonly isTrying = signal(false);
  /** What came of trying the key of the AI service. */
  protected readonly trial = signal<IntegrationCheck | null>(null);

  protected readonly stateOf = (service: IntegrationView): { label: string; tone: Tone } =>
    states[service.source];
  protected readonly purposeOf = (service: IntegrationView): string => purposes[service.service] ?? '';

  protected async tryKey(): Promise<void> {
    this.isTrying.set(true);
    try {
      this.trial.set(await this.api.checkAi());
    } finally {
      this.isTrying.set(false);
    }
  }

  protected async edit(service: IntegrationView): Promise<void> {
    const { IntegrationDialog } = await import('./integration-dialog');
    const config = { data: service, width: '480px' };
    const changed = await this.dialogs.open<IntegrationView>(IntegrationDialog, config);
    if (!changed) return;
    this.trial.set(null);
    this.integrations.update((all) =>
      all?.map((known) => (known.service === changed.service ? changed : known)),
    );
    this.notices.done(`${changed.label} is connected.`);
  }

  protected async remove(service: IntegrationView): Promise<void> {
    const sure = await this.confirm.ask({
      title: `Disconnect ${service.label}?`,
      text: 'Your key is deleted. What was fetched with it stays.',
      action: 'Disconnect',
    });
    if (!sure) return;
    await this.api.remove(service.service);
    this.trial.set(null);
    this.integrations.reload();
  }
}
