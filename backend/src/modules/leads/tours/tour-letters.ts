import { Injectable } from '@nestjs/common';
import { Env } from '../../../env';
import { Listens } from '../../../kernel/events/events';
import { Handles, job, Queue } from '../../../kernel/queue';
import { type Letter, Mail } from '../../../ports/mail';
import { LetterFacts, type TourStory } from './letter-facts';
import { letterToAgent, letterToVisitor } from './letter-words';
import { calendarEntry } from './calendar-entry';
import { TourChanged, TourRequested } from './tour.events';

interface Order {
  tourId: string;
  to: 'agent' | 'visitor';
  /** It stood in calendars before this change. */
  wasAgreed: boolean;
  /** The change that is written about. */
  sequence: number;
}

const WriteAboutTour = job<Order>('tours.write', { attempts: 8, backoffMs: 5000 });

/** Mails about tours: to whoever shows the home, and to the visitor. */
@Injectable()
export class TourLetters {
  constructor(
    private readonly queue: Queue,
    private readonly facts: LetterFacts,
    private readonly mail: Mail,
    private readonly env: Env,
  ) {}

  @Listens(TourRequested)
  async requested({ tourId }: TourRequested): Promise<void> {
    for (const to of ['agent', 'visitor'] as const)
      await this.queue.add(WriteAboutTour, { tourId, to, wasAgreed: false, sequence: 0 });
  }

  @Listens(TourChanged)
  async changed({ tourId, wasAgreed, sequence }: TourChanged): Promise<void> {
    for (const to of ['agent', 'visitor'] as const)
      await this.queue.add(WriteAboutTour, { tourId, to, wasAgreed, sequence });
  }

  /** Run twice, it writes twice; calendars know the entry by its UID. */
  @Handles(WriteAboutTour)
  async write({ tourId, to, wasAgreed, sequence }: Order): Promise<void> {
    const story = await this.facts.of(tourId);
    const address = to === 'agent' ? story?.agent.email : story?.visitor?.email;
    // An erased person, or one who left a phone number only: the agent calls.
    if (!story || !address) return;
    // It has changed again meanwhile: the letter about that is on its way.
    if (story.tour.sequence !== sequence) return;
    const words =
      to === 'agent'
        ? letterToAgent(story, this.env.PUBLIC_URL)
        : { ...letterToVisitor(story), unsubscribeUrl: story.unsubscribeUrl };
    // The agent has just moved or cancelled it in the console; only the calendar has to learn of it.
    if (to === 'agent' && !story.isNews && !this.isForCalendars(story, wasAgreed)) return;
    await this.mail.send({ to: address, ...words, ...this.replyAndEntry(story, to, wasAgreed) });
  }

  private isForCalendars = ({ tour }: TourStory, wasAgreed: boolean): boolean =>
    tour.startsAt !== null && (tour.status === 'confirmed' || (wasAgreed && tour.status === 'cancelled'));

  private replyAndEntry(story: TourStory, to: Order['to'], wasAgreed: boolean): Partial<Letter> {
    const { tour, agent, visitor, address } = story;
    const replyTo = to === 'agent' ? visitor?.email : agent.email;
    const reply = replyTo ? { replyTo } : {};
    if (!this.isForCalendars(story, wasAgreed)) return reply;
    const entry = calendarEntry({
      tourId: tour.id,
      host: new URL(this.env.PUBLIC_URL).hostname,
      sequence: tour.sequence,
      isCancelled: tour.status === 'cancelled',
      startsAt: tour.startsAt!,
      minutes: tour.minutes,
      summary: `Tour of ${address}`,
      location: address,
      description: `${story.when ?? ''}. With ${agent.name}, ${story.company}.`,
      organizer: { name: agent.name, email: agent.email },
      attendee: visitor && { name: visitor.name, email: visitor.email },
    });
    return { ...reply, attachments: [entry] };
  }
}
