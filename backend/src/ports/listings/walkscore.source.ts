import { Injectable } from '@nestjs/common';
import { type Answer, type Place, SourceFailed, type WalkScore } from './listings.port';
import { link, number, type Raw, record, text } from './read';
import { settingsOf } from './settings';
import { askVendor, notUnderstood, refusedKeys } from './vendor';
import { VendorSource } from './vendor-source';

type WalkScoreSettings = Record<'base_url' | 'api_key', string>;

/** What Walk Score says in `status` of the body, often under HTTP 200. */
const outcome = {
  scored: 1,
  beingCalculated: 2,
  badPosition: 30,
  internalError: 31,
  badKey: 40,
  quotaUsedUp: 41,
  blocked: 42,
};

/** Walk, transit and bike scores of a position (https://www.walkscore.com/professional/api.php). */
@Injectable()
export class WalkScoreSource extends VendorSource<WalkScore, WalkScoreSettings> {
  readonly name = 'Walk Score';
  /** Keys whose daily quota is used up, until when (milliseconds since 1970). */
  private readonly resting = new Map<string, number>();

  /** Null without a position, and while the vendor still calculates. */
  async ask(place: Place): Promise<Answer<WalkScore> | null> {
    const settings = await this.settings();
    const { latitude, longitude } = place;
    if (!settings || latitude === undefined || longitude === undefined) return null;
    if ((this.resting.get(settings.api_key) ?? 0) > Date.now()) throw quotaUsedUp();
    const query = new URLSearchParams({
      // Without `format` the answer is XML.
      format: 'json',
      lat: String(latitude),
      lon: String(longitude),
      transit: '1',
      bike: '1',
      wsapikey: settings.api_key,
      address: [place.address, place.city, place.state, place.zipCode].filter(Boolean).join(' '),
    });
    const { body } = await askVendor(
      this.outbound,
      'Walk Score',
      `${settings.base_url}/score?${query.toString()}`,
    );
    const answer = record(body);
    if (!answer) throw notUnderstood('Walk Score');
    return this.read(answer, settings.api_key);
  }

  private read(answer: Raw, key: string): Answer<WalkScore> | null {
    switch (number(answer, 'status')) {
      case outcome.scored:
        return toAnswer(answer);
      case outcome.beingCalculated:
      case outcome.badPosition:
        return null;
      case outcome.badKey:
      case outcome.blocked:
        throw refusedKeys('Walk Score');
      case outcome.quotaUsedUp:
        this.resting.set(key, tomorrow());
        throw quotaUsedUp();
      case outcome.internalError:
        throw new SourceFailed('Walk Score has a problem of its own at the moment.');
      default:
        throw notUnderstood('Walk Score');
    }
  }

  protected settings(): Promise<WalkScoreSettings | null> {
    const { WALKSCORE_BASE_URL, WALKSCORE_API_KEY } = this.env;
    return settingsOf(
      this.keys,
      'walkscore',
      { base_url: WALKSCORE_BASE_URL, api_key: WALKSCORE_API_KEY },
      (walk) => walk.api_key !== '',
    );
  }
}

const quotaUsedUp = () => new SourceFailed("Today's Walk Score quota is used up.");

const tomorrow = (): number => new Date().setUTCHours(24, 0, 0, 0);

function toAnswer(answer: Raw): Answer<WalkScore> | null {
  const walk = number(answer, 'walkscore');
  if (walk === undefined) return null;
  const [transit, bike] = [scored(answer, 'transit'), scored(answer, 'bike')];
  return {
    facts: {
      walk,
      description: text(answer, 'description', 100) ?? '',
      ...(transit ? { transit } : {}),
      ...(bike ? { bike } : {}),
    },
    // Their branding rules: the name with its mark, linked to this page.
    attribution: { text: 'Walk Score®', url: link(answer, 'ws_link') ?? 'https://www.walkscore.com/' },
  };
}

function scored(answer: Raw, key: string): { score: number; description: string } | undefined {
  const part = record(answer[key]);
  const score = number(part, 'score');
  return score === undefined ? undefined : { score, description: text(part, 'description', 100) ?? '' };
}
