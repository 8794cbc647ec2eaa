import { DatePipe, DecimalPipe } from '@angular/common';
import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { Empty } from '../../ui/empty';
import { LoadMore } from '../../ui/load-more';
import { AuditApi, AuditVerdict, AuditView } from '../audit-api';
import { SectionHeader } from '../section-header';
import { actionInWords, fieldsInWords } from './action-words';
import { Waiting } from '../../ui/waiting';

const actors: Readonly<Record<AuditView['actor'], string>> = {
  user: 'A person',
  api_key: 'An API key',
  system: 'The system',
  visitor: 'A visitor',
};

/** Who changed what, newest first. */
@Component({
  selector: 'app-audit-page',
  imports: [Waiting, SectionHeader, Empty, LoadMore, MatButton, MatIcon, DatePipe, DecimalPipe],
  templateUrl: './audit-page.html',
  styles: `
    .verdict {
      display: flex;
      align-items: center;
      gap: 10px;
      margin-bottom: 16px;
    }
    :is(.lead, .who, .when) {
      white-space: nowrap;
    }
  `,
})
export class AuditPage {
  private readonly api = inject(AuditApi);

  protected readonly entries = this.api.entries();
  protected readonly verdict = signal<AuditVerdict | null>(null);
  protected readonly isChecking = signal(false);
  protected readonly actionInWords = actionInWords;
  protected readonly fieldsInWords = fieldsInWords;

  protected whoOf(entry: AuditView): string {
    return entry.actor_name || actors[entry.actor];
  }

  protected async verify(): Promise<void> {
    this.isChecking.set(true);
    try {
      this.verdict.set(await this.api.verify());
    } finally {
      this.isChecking.set(false);
    }
  }
}
