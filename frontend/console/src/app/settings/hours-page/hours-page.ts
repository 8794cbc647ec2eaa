import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Agents } from '../../api/agents';
import { Session } from '../../session/session';
import { Failed } from '../../ui/failed';
import { Notices } from '../../ui/notices';
import { Skeleton } from '../../ui/skeleton';
import { HoursApi } from '../hours-api';
import { SectionHeader } from '../section-header';
import { type HoursDraft, draftOf, hoursOf, problemOf } from './hours-draft';
import { HoursFields } from './hours-fields';

const nothing: HoursDraft = { clock: true, zone: 'UTC', shifts: [] };

/** When the brokerage and oneself can be reached by visitors who want a person. */
@Component({
  selector: 'app-hours-page',
  imports: [SectionHeader, HoursFields, Failed, Skeleton, MatButton],
  templateUrl: './hours-page.html',
  styles: `
    .minutes {
      display: grid;
      gap: 4px;
      max-width: 320px;
      margin-top: 16px;
    }
    .minutes input {
      width: 96px;
      min-height: 40px;
      padding: 0 10px;
      border: 1px solid var(--mat-sys-outline);
      border-radius: 8px;
      background: var(--mat-sys-surface);
      color: var(--mat-sys-on-surface);
      font: inherit;
    }
    .whose {
      display: grid;
      gap: 4px;
      max-width: 320px;
      margin-bottom: 16px;
    }
    .whose select {
      min-height: 40px;
      padding: 0 10px;
      border: 1px solid var(--mat-sys-outline);
      border-radius: 8px;
      background: var(--mat-sys-surface);
      color: var(--mat-sys-on-surface);
      font: inherit;
    }
    .buttons {
      margin-top: 16px;
    }
  `,
})
export class HoursPage {
  private readonly api = inject(HoursApi);
  private readonly notices = inject(Notices);
  private readonly session = inject(Session);
  private readonly agents = inject(Agents);

  protected readonly settings = this.api.settings();
  /** Whose hours are shown below the brokerage's; empty: one's own. */
  protected readonly whose = signal('');
  protected readonly own = this.api.of(this.whose);
  protected readonly colleagues = computed(() =>
    this.canWrite()
      ? this.agents.choices().filter(({ value }) => value && value !== this.session.me()?.user_id)
      : [],
  );
  protected readonly canWrite = computed(() => this.session.can('organization:write'));
  protected readonly draft = linkedSignal(() =>
    this.settings.hasValue() ? draftOf(this.settings.value()) : nothing,
  );
  protected readonly minutes = linkedSignal(() =>
    this.settings.hasValue() ? this.settings.value().pick_up_minutes : 5,
  );
  protected readonly ownDraft = linkedSignal(() =>
    this.own.hasValue() ? draftOf(this.own.value()) : nothing,
  );
  protected readonly hasOwn = computed(() => this.own.hasValue() && this.own.value().own);
  protected readonly isWrong = computed(
    () => problemOf(this.draft()) !== '' || !(this.minutes() >= 1 && this.minutes() <= 120),
  );
  protected readonly isOwnWrong = computed(() => problemOf(this.ownDraft()) !== '');

  protected setMinutes(event: Event): void {
    this.minutes.set((event.target as HTMLInputElement).valueAsNumber);
  }

  protected async save(): Promise<void> {
    const change = { ...hoursOf(this.draft()), pick_up_minutes: this.minutes() };
    this.settings.set(await this.api.change(change));
    this.own.reload();
    this.notices.done('Saved.');
  }

  protected async saveOwn(): Promise<void> {
    this.own.set(await this.api.setFor(this.whose(), hoursOf(this.ownDraft())));
    this.notices.done('Saved.');
  }

  protected async clearOwn(): Promise<void> {
    await this.api.clearFor(this.whose());
    this.own.reload();
    this.notices.done('The hours of the brokerage count again.');
  }
}
