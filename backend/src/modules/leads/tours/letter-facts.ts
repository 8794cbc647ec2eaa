import { Injectable } from '@nestjs/common';
import { LeadsRepository } from '../leads.repository';
import { UnsubscribeLinks } from '../unsubscribe-links';
import { inWords } from '../../../kernel/time-zones';
import type { TourEntity } from './tour.entity';
import { type TourScene, TourScenes } from './tour-scene';
import { ToursRepository } from './tours.repository';
import { TourLinks } from './visitor/tour-links';

/** What letters and pages about a tour have to know. */
export interface TourStory extends TourScene {
  tour: TourEntity;
  /** Null when the visitor left no e-mail address. */
  visitor: { name: string; email: string } | null;
  visitorName: string;
  phone: string | null;
  /** The time proposed or agreed on, by the clocks at the home, in the visitor's language. */
  when: string | null;
  preferred: string[];
  unsubscribeUrl: string;
  /** Where the visitor sees and changes the tour, without an account. */
  tourUrl: string;
  /** The visitor's data were erased: nobody is named, and only the brokerage is written to. */
  isErased: boolean;
  /** Whoever shows the home does not know of it yet: a request, a change by the visitor, or an erasure. */
  isNews: boolean;
}

@Injectable()
export class LetterFacts {
  constructor(
    private readonly tours: ToursRepository,
    private readonly leads: LeadsRepository,
    private readonly scenes: TourScenes,
    private readonly unsubscribing: UnsubscribeLinks,
    private readonly links: TourLinks,
  ) {}

  /** Null when there is no such tour. */
  async of(tourId: string): Promise<TourStory | null> {
    const tour = await this.tours.maybe(tourId);
    const lead = tour && (await this.leads.get(tour.leadId));
    if (!tour || !lead) return null;
    const isErased = lead.erasedAt !== null;
    const scene = await this.scenes.of(tour);
    const locale = scene.language.startsWith('es') ? 'es-US' : 'en-US';
    return {
      ...scene,
      tour,
      visitor: lead.email ? { name: lead.name, email: lead.email } : null,
      visitorName: isErased ? 'Somebody whose data were erased' : lead.name,
      phone: lead.phone,
      when: tour.startsAt && inWords(tour.startsAt, tour.timeZone, locale),
      preferred: tour.preferredTimes.map((time) => inWords(time, tour.timeZone, locale)),
      unsubscribeUrl: this.unsubscribing.linkFor(lead.id),
      tourUrl: await this.links.linkFor(tour.id),
      isErased,
      isNews: isErased || tour.status === 'requested' || tour.changedBy === 'visitor',
    };
  }
}
