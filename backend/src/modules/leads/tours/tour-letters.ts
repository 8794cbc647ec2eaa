import { Injectable } from '@nestjs/common';
import { Env } from '../../../env';
import { Listens } from '../../../kernel/events/events';
import { Handles, job, Queue } from '../../../kernel/queue';
import { Mail } from '../../../ports/mail';
import { LetterFacts } from './letter-facts';
import { letterToAgent, letterToVisitor } from './letter-words';
import { TourCalendar } from './tour-calendar';
import { TourChanged, TourRequested } from './tour.events';

interface Order {
  tourId: string;
  to: 'agent' | 'visitor';
  /** The time that stood in calendars before this change. */
  agreedAt: string | null;
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
    private readonly calendar: TourCalendar,
    private readonly mail: Mail,
    private readonly env: Env,
  ) {}

  @Listens(TourRequested)
  async requested({ tourId }: TourRequested): Promise<void> {
    for (const to of ['agent', 'visitor'] as const)
      await this.queue.add(WriteAboutTour, { tourId, to, agreedAt: null, sequence: 0 });
  }

  @Listens(TourChanged)
  async changed({ tourId, agreedAt, sequence }: TourChanged): Promise<void> {
    for (const to of ['agent', 'visitor'] as const)
      await this.queue.add(WriteAboutTour, { tourId, to, agreedAt, sequence });
  }

  /** Run twice, it writes twice; calendars know the entry by its UID. */
  @Handles(WriteAboutTour)
  async write({ tourId, to, agreedAt, sequence }: Order): Promise<void> {
    const story = await this.facts.of(tourId);
    const address = to === 'agent' ? story?.agent.email : story?.visitor?.email;
    // Somebody who left a phone number only is called by the agent, an erased person not at all.
    if (!story || !address) return;
    // It has changed again meanwhile: the letter about that is on its way.
    if (story.tour.sequence !== sequence) return;
    const entry = this.calendar.agreed(story) ?? (agreedAt ? this.calendar.givenUp(story, agreedAt) : null);
    // The agent has just moved or cancelled it in the console; only the calendar has to learn of it.
    if (to === 'agent' && !story.isNews && !entry) return;
    const words =
      to === 'agent'
        ? letterToAgent(story, this.env.PUBLIC_URL)
        : { ...letterToVisitor(story), unsubscribeUrl: story.unsubscribeUrl };
    const replyTo = to === 'agent' ? story.visitor?.email : story.agent.email;
    await this.mail.send({
      to: address,
      ...words,
      ...(replyTo && { replyTo }),
      ...(entry && { attachments: [entry] }),
    });
  }
}
