import { DatePipe } from '@angular/common';
import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { FormRoot, form, maxLength } from '@angular/forms/signals';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import { Agents } from '../../api/agents';
import { Session } from '../../session/session';
import { AgoPipe } from '../../ui/ago.pipe';
import { Confirm } from '../../ui/confirm/confirm';
import { Failed } from '../../ui/failed';
import { FilterChips } from '../../ui/filter-chips';
import { FormError } from '../../ui/forms/form-error';
import { SubmitButton } from '../../ui/forms/submit-button';
import { submitTo } from '../../ui/forms/submit-to';
import { TextField } from '../../ui/forms/text-field';
import { HasUnsaved } from '../../ui/leave-saved';
import { Notices } from '../../ui/notices';
import { PageHeader } from '../../ui/page-header';
import { PhonePipe } from '../../ui/phone.pipe';
import { saveFile } from '../../ui/save-file';
import { Skeleton } from '../../ui/skeleton';
import { channelNames, financingNames, leadStatusChoices } from '../lead-status';
import { LeadStatus, LeadsApi, RecordOptOut, UpdateLead } from '../leads-api';

/** One person to call: how, about what, and what has been agreed to. */
@Component({
  selector: 'app-lead-page',
  imports: [
    PageHeader,
    Failed,
    Skeleton,
    FilterChips,
    FormRoot,
    FormError,
    TextField,
    SubmitButton,
    RouterLink,
    MatButton,
    MatIconButton,
    MatIcon,
    MatMenu,
    MatMenuItem,
    MatMenuTrigger,
    AgoPipe,
    PhonePipe,
    DatePipe,
  ],
  templateUrl: './lead-page.html',
  styleUrl: './lead-page.scss',
})
export class LeadPage extends HasUnsaved {
  /** From the URL. */
  readonly leadId = input.required<string>();

  private readonly api = inject(LeadsApi);
  private readonly session = inject(Session);
  private readonly notices = inject(Notices);
  private readonly confirm = inject(Confirm);
  protected readonly agents = inject(Agents);
  protected readonly lead = this.api.get(this.leadId);
  protected readonly canWrite = computed(() => this.session.can('leads:write'));
  protected readonly financing = financingNames;
  protected readonly channels = channelNames;
  protected readonly statusChoices = leadStatusChoices.slice(1);

  private readonly draft = linkedSignal(() => ({
    notes: (this.lead.hasValue() && this.lead.value().notes) || '',
  }));
  protected readonly form = form(this.draft, (lead) => maxLength(lead.notes, 5000), {
    submission: submitTo(async ({ notes }: { notes: string }) => {
      this.lead.set(await this.api.change(this.leadId(), { notes: notes.trim() || null }));
      this.form().reset();
      this.notices.done('Notes are saved.');
    }),
  });

  hasUnsaved(): boolean {
    return this.lead.hasValue() && this.draft().notes !== (this.lead.value().notes ?? '');
  }

  protected setStatus(status: string): Promise<void> {
    return this.change({ status: status as LeadStatus });
  }

  protected setAgent(agentId: string): Promise<void> {
    return this.change({ agent_id: agentId || null });
  }

  protected async stop(channel: RecordOptOut['channel']): Promise<void> {
    const notes = this.draft();
    this.lead.set(await this.api.optOut(this.leadId(), { channel }));
    this.draft.set(notes);
    this.notices.done('Noted. Their consent has ended.');
  }

  protected async exportFile(): Promise<void> {
    const file = new Blob([JSON.stringify(await this.api.export(this.leadId()), null, 2)], {
      type: 'application/json',
    });
    saveFile(file, `lead-${this.leadId()}.json`);
  }

  protected async erase(): Promise<void> {
    const person = this.lead.value();
    if (!person) return;
    const sure = await this.confirm.ask({
      title: `Erase ${person.name}?`,
      text: 'Name, addresses, messages and notes go for good, and the conversations no longer say who it was. Receipts of consent stay without the person. This cannot be undone.',
      action: 'Erase',
      typed: person.name,
    });
    if (!sure) return;
    await this.api.erase(this.leadId());
    this.lead.reload();
    this.notices.done('Erased.');
  }

  /** What is typed but not yet saved stays. */
  private async change(change: UpdateLead): Promise<void> {
    const notes = this.draft();
    this.lead.set(await this.api.change(this.leadId(), change));
    this.draft.set(notes);
  }
}
