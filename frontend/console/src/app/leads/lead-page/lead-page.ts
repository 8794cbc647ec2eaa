import { DatePipe } from '@angular/common';
import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { FormRoot, form, maxLength } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import { Agents } from '../../api/agents';
import { Session } from '../../session/session';
import { AgoPipe } from '../../ui/ago.pipe';
import { Failed } from '../../ui/failed';
import { FilterChips } from '../../ui/filter-chips';
import { FormError } from '../../ui/forms/form-error';
import { SubmitButton } from '../../ui/forms/submit-button';
import { submitTo } from '../../ui/forms/submit-to';
import { TextField } from '../../ui/forms/text-field';
import type { HasUnsaved } from '../../ui/leave-saved';
import { Notices } from '../../ui/notices';
import { PageHeader } from '../../ui/page-header';
import { PhonePipe } from '../../ui/phone.pipe';
import { Skeleton } from '../../ui/skeleton';
import { leadStatusChoices } from '../lead-status';
import { LeadStatus, LeadsApi, UpdateLead } from '../leads-api';

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
export class LeadPage implements HasUnsaved {
  /** From the URL. */
  readonly leadId = input.required<string>();

  private readonly api = inject(LeadsApi);
  private readonly session = inject(Session);
  private readonly notices = inject(Notices);
  protected readonly agents = inject(Agents);
  protected readonly lead = this.api.get(this.leadId);
  protected readonly canWrite = computed(() => this.session.can('leads:write'));
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

  /** What is typed but not yet saved stays. */
  private async change(change: UpdateLead): Promise<void> {
    const notes = this.draft();
    this.lead.set(await this.api.change(this.leadId(), change));
    this.draft.set(notes);
  }
}
