import { Injectable } from '@nestjs/common';
import { DomainError, NotFound, RateLimited } from '../../../../kernel/errors/errors';
import { isStorable } from '../../../../kernel/http/fields';
import { type LinkPage, linkPagePolicy } from '../../../../kernel/http/link-page';
import { randomToken } from '../../../../kernel/secrets';
import { Branding } from '../../../branding';
import { LetterFacts, type TourStory } from '../letter-facts';
import { TourCalendar } from '../tour-calendar';
import { tourPage, type TourPageModel } from './tour-page';
import { type TourProblem, tourPageWords } from './tour-page-words';
import { VisitorTours } from './visitor-tours';

export type TourDeed = keyof TourPageModel['words']['done'];

const problems: Record<string, TourProblem> = {
  tour_changed: 'changed',
  tour_over: 'over',
  validation_failed: 'badTimes',
  rate_limited: 'tooOften',
};

/** The page behind the address in a mail to a visitor. */
@Injectable()
export class TourPages {
  constructor(
    private readonly facts: LetterFacts,
    private readonly branding: Branding,
    private readonly entries: TourCalendar,
    private readonly visitors: VisitorTours,
  ) {}

  show(tourId: string, done: TourDeed | null): Promise<LinkPage> {
    return this.render(tourId, { done, problem: null, typed: { times: [], note: '' } }, 200);
  }

  /** What was done, or the page again with why it was not. */
  async act(tourId: string, fields: Record<string, unknown>): Promise<TourDeed | LinkPage> {
    const typed = readForm(fields);
    await this.story(tourId);
    try {
      return await this.do({ tourId, seen: Number(fields['seen']) }, fields['action'], typed);
    } catch (error) {
      if (!(error instanceof DomainError) || error instanceof NotFound) throw error;
      const problem = problems[error.code] ?? 'refused';
      return this.render(tourId, { done: null, problem, typed }, error instanceof RateLimited ? 429 : 422);
    }
  }

  /** The agreed tour as a calendar file; null when nothing is agreed. */
  async calendar(tourId: string): Promise<Buffer | null> {
    return this.entries.agreed(await this.story(tourId))?.content ?? null;
  }

  private async do(
    act: { tourId: string; seen: number },
    action: unknown,
    typed: TourPageModel['typed'],
  ): Promise<TourDeed> {
    if (action === 'accept') await this.visitors.accept(act);
    else if (action === 'cancel') await this.visitors.cancel(act);
    else await this.visitors.askForOtherTimes(act, typed);
    return action === 'accept' ? 'accepted' : action === 'cancel' ? 'cancelled' : 'sent';
  }

  private async render(
    tourId: string,
    outcome: Pick<TourPageModel, 'done' | 'problem' | 'typed'>,
    status: number,
  ): Promise<LinkPage> {
    const [story, brand] = await Promise.all([this.story(tourId), this.branding.forOrganization()]);
    const logoUrl = brand.logoId ? `/api/public/logos/${brand.logoId}/header` : brand.logoUrl;
    const nonce = randomToken(16);
    const words = tourPageWords(story.language);
    return {
      status,
      html: tourPage({ ...outcome, story, brand, logoUrl, words }, nonce),
      policy: policy(nonce, logoUrl),
    };
  }

  private async story(tourId: string): Promise<TourStory> {
    const story = await this.facts.of(tourId);
    if (!story || story.isErased) throw new NotFound();
    return story;
  }
}

function readForm(fields: Record<string, unknown>): TourPageModel['typed'] {
  const text = (name: string, longest: number): string => {
    const value = fields[name];
    return typeof value === 'string' && isStorable(value) ? value.trim().slice(0, longest) : '';
  };
  const times = ['time_1', 'time_2', 'time_3'].map((name) => text(name, 16)).filter(Boolean);
  return { times, note: text('note', 1000) };
}

function policy(nonce: string, logoUrl: string | null): string {
  const elsewhere = logoUrl && URL.canParse(logoUrl) ? [new URL(logoUrl).origin] : [];
  return linkPagePolicy(nonce, "'self'", ...elsewhere);
}
