import { DatePipe } from '@angular/common';
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { Session } from '../../session/session';
import { AgoPipe } from '../../ui/ago.pipe';
import { Confirm } from '../../ui/confirm/confirm';
import { Dialogs } from '../../ui/dialogs';
import { CopyField } from '../../ui/copy-field';
import { Empty } from '../../ui/empty';
import { Notices } from '../../ui/notices';
import { SectionHeader } from '../section-header';
import { ApiKeyView, ApiKeysApi, NewApiKey } from '../api-keys-api';
import { Waiting } from '../../ui/waiting';

@Component({
  selector: 'app-api-keys-page',
  imports: [Waiting, SectionHeader, MatButton, MatIcon, CopyField, Empty, AgoPipe, DatePipe],
  templateUrl: './api-keys-page.html',
  styleUrl: './api-keys-page.scss',
})
export class ApiKeysPage {
  private readonly api = inject(ApiKeysApi);
  private readonly session = inject(Session);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly dialogs = inject(Dialogs);

  protected readonly keys = this.api.list();
  protected readonly created = signal<NewApiKey | null>(null);
  protected readonly canWrite = computed(() => this.session.can('api-keys:write'));

  protected async create(): Promise<void> {
    const { NewApiKeyDialog } = await import('./new-api-key-dialog');
    const created = await this.dialogs.open<NewApiKey>(NewApiKeyDialog, { width: '520px' });
    if (!created) return;
    this.created.set(created);
    this.keys.reload();
  }

  protected async remove(key: ApiKeyView): Promise<void> {
    const sure = await this.confirm.ask({
      title: `Revoke “${key.name}”?`,
      text: 'Whatever uses this key is refused from now on. A revoked key does not come back.',
      action: 'Revoke',
    });
    if (!sure) return;
    await this.api.remove(key.api_key_id);
    this.keys.update((keys) => keys?.filter((known) => known.api_key_id !== key.api_key_id));
    if (this.created()?.api_key_id === key.api_key_id) this.created.set(null);
    this.notices.done(`“${key.name}” is revoked.`);
  }
}
