import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { Session } from '../../session/session';
import { Confirm } from '../../ui/confirm/confirm';
import { CopyField } from '../../ui/copy-field';
import { Failed } from '../../ui/failed';
import { Notices } from '../../ui/notices';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { Status } from '../../ui/status';
import { atTheHome, byTheVisitor, companions, momentAt, tourStatusOf, wallAt } from '../tour-words';
import { TourView, ToursApi } from '../tours-api';

/** One wish to see a home, and the answer to it. */
@Component({
  selector: 'app-tour-page',
  imports: [CopyField, PageHeader, Failed, Skeleton, Status, RouterLink, MatButton, MatCheckbox, MatIcon],
  templateUrl: './tour-page.html',
  styleUrl: './tour-page.scss',
})
export class TourPage {
  /** From the URL. */
  readonly tourId = input.required<string>();

  private readonly api = inject(ToursApi);
  private readonly session = inject(Session);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  protected readonly tour = this.api.get(this.tourId);
  protected readonly canWrite = computed(() => this.session.can('leads:write'));
  protected readonly link = this.api.link(this.tourId, this.canWrite);
  protected readonly statusOf = tourStatusOf;
  protected readonly companions = companions;
  protected readonly byTheVisitor = byTheVisitor;
  protected readonly at = atTheHome;
  protected readonly note = signal('');
  protected readonly isSigned = signal(false);
  protected readonly isBusy = signal(false);
  /** By the clocks at the home, as the field has it. */
  protected readonly wall = linkedSignal(() => {
    const tour = this.tour.hasValue() ? this.tour.value() : undefined;
    const moment = tour && (tour.starts_at ?? tour.preferred_times[0]);
    return moment ? wallAt(new Date(moment), tour.time_zone) : '';
  });
  protected readonly isOpen = computed(
    () => this.tour.hasValue() && ['requested', 'proposed', 'confirmed'].includes(this.tour.value().status),
  );
  protected readonly lacksAgreement = computed(() => {
    const tour = this.tour.hasValue() ? this.tour.value() : undefined;
    return tour?.needs_agreement === true && !tour.agreement_at && !this.isSigned();
  });

  protected choose(moment: string, tour: TourView): void {
    this.wall.set(wallAt(new Date(moment), tour.time_zone));
  }

  protected agree(tour: TourView): Promise<void> {
    const wish = {
      starts_at: momentAt(this.wall(), tour.time_zone),
      agent_note: this.note() || null,
      ...(this.isSigned() && { agreement_signed: true }),
    };
    return this.act(
      () => this.api.confirm(tour.tour_id, wish),
      'Confirmed. The calendar entries are on their way.',
    );
  }

  protected propose(tour: TourView): Promise<void> {
    const wish = { starts_at: momentAt(this.wall(), tour.time_zone), agent_note: this.note() || null };
    return this.act(() => this.api.propose(tour.tour_id, wish), 'The proposal is on its way.');
  }

  protected async end(tour: TourView): Promise<void> {
    const isAgreed = tour.status === 'confirmed';
    const sure = await this.confirm.ask({
      title: isAgreed ? `Cancel the tour with ${tour.lead_name}?` : `Decline ${tour.lead_name}’s tour?`,
      text: isAgreed
        ? 'They are told, and it goes out of both calendars.'
        : 'They are told, and asked for other times.',
      action: isAgreed ? 'Cancel the tour' : 'Decline',
    });
    if (!sure) return;
    const wish = { agent_note: this.note() || null };
    await this.act(
      () => (isAgreed ? this.api.cancel(tour.tour_id, wish) : this.api.decline(tour.tour_id, wish)),
      isAgreed ? 'Cancelled.' : 'Declined.',
    );
  }

  private async act(work: () => Promise<TourView>, done: string): Promise<void> {
    this.isBusy.set(true);
    try {
      this.tour.set(await work());
      this.note.set('');
      this.notices.done(done);
    } finally {
      this.isBusy.set(false);
    }
  }
}
