import { Injectable } from '@nestjs/common';
import { Cache } from '../../kernel/cache/cache';
import { now } from '../../kernel/database/columns';
import { NotFound } from '../../kernel/errors/errors';
import { sha256 } from '../../kernel/secrets';
import { type Listing, ListingSources, type Place, type SourceSet, stateCode } from '../../ports/listings';
import { type FoundHome, foundHome } from './found-home';
import { type Heard, hear } from './hear-source';
import type { Answers } from './known-facts';
import { PlaceMissing } from './property.errors';
import type { SearchAnswer, SearchProperties } from './search.dto';
import { viewSearch } from './search.view';

const keptSeconds = 5 * 60;
const matchSeconds = 60 * 60;
const matchesAtMost = 50;

type AllHeard = [Heard<Listing[]>, ...Heard<unknown>[]];

/** Asks every source about a home or an area at once and tells what is known, by whose word. */
@Injectable()
export class SearchHomes {
  constructor(
    private readonly sources: ListingSources,
    private readonly cache: Cache,
  ) {}

  /** The same question within five minutes gets the same answer, unless a source failed. */
  async search(wish: SearchProperties): Promise<SearchAnswer> {
    const place = placeOf(wish);
    const key = `properties.search:${sha256(JSON.stringify(place).toLowerCase())}`;
    const answer = await this.cache.remember(key, keptSeconds, () => this.ask(place));
    if (answer.sources.some(({ status }) => status === 'failed')) await this.cache.forget(key);
    return answer;
  }

  /** @throws {NotFound} unknown, another organization's, or older than an hour */
  async match(matchId: string): Promise<FoundHome> {
    const found = await this.cache.get<FoundHome>(matchKey(matchId));
    if (!found) throw new NotFound();
    return found;
  }

  private async ask(place: Place): Promise<SearchAnswer> {
    const askedAt = now();
    const set = await this.sources.current();
    const { answers, heard, listings } = place.address
      ? await this.oneHome(set, place)
      : await this.oneArea(set, place);
    const others = listings.filter(({ listingId }) => listingId !== answers.MLS?.facts.listingId);
    const homes = [
      foundHome(answers, place, askedAt),
      ...others
        .slice(0, matchesAtMost - 1)
        .map((listing) =>
          foundHome({ MLS: { facts: listing, attribution: { text: listing.attribution } } }, place, askedAt),
        ),
    ].filter((home) => home !== null);
    await Promise.all(homes.map((home) => this.cache.set(matchKey(home.matchId), home, matchSeconds)));
    return viewSearch({ answers, heard, homes, askedAt });
  }

  /** All sources at once; the two that need a position wait for it. */
  private async oneHome(set: SourceSet, place: Place) {
    const mls = hear(set.mls, place, set.demo);
    const { heard, answers } = await this.around(set, place, mls);
    return { answers, heard, listings: heard[0].answer?.facts ?? [] };
  }

  /** The MLS first; the others are asked about its newest listing there. */
  private async oneArea(set: SourceSet, place: Place) {
    const mls = await hear(set.mls, place, set.demo);
    const first = mls.answer?.facts[0];
    // Nothing there, or a seller who hides the address: then there is no home to ask the others about.
    const subject: Place = first?.address
      ? { address: first.address, city: first.city, state: first.state, zipCode: first.zipCode }
      : {};
    const { heard, answers } = await this.around(set, subject, Promise.resolve(mls));
    return { answers, heard, listings: mls.answer?.facts ?? [] };
  }

  private async around(
    set: SourceSet,
    place: Place,
    mls: Promise<Heard<Listing[]>>,
  ): Promise<{ heard: AllHeard; answers: Answers }> {
    const zillow = hear(set.zillow, place, set.demo);
    const rentals = hear(set.rentals, place, set.demo);
    const spot = bestPosition([
      mls.then(({ answer }) => answer?.facts[0]),
      zillow.then(({ answer }) => answer?.facts),
      rentals.then(({ answer }) => answer?.facts),
    ]).then((position) => ({ ...place, ...position }));
    const walkScore = hear(set.walkScore, spot, set.demo);
    const schools = hear(set.schools, spot, set.demo);
    const [m, z, r, w, s] = await Promise.all([mls, zillow, rentals, walkScore, schools]);
    const first = m.answer?.facts[0];
    return {
      heard: [m, z, r, w, s],
      answers: {
        MLS: first && { facts: first, attribution: { text: first.attribution }, asOf: first.modifiedAt },
        Zillow: z.answer ?? undefined,
        Rentals: r.answer ?? undefined,
        'Walk Score': w.answer ?? undefined,
        Schools: s.answer ?? undefined,
      },
    };
  }
}

const matchKey = (matchId: string): string => `properties.match:${matchId}`;

function placeOf({ address, city, state, zip_code }: SearchProperties): Place {
  if (!zip_code && !(city && state)) throw new PlaceMissing();
  return {
    ...(address && { address: address.trim() }),
    ...(city && { city: city.trim() }),
    ...(state && { state: stateCode(state) }),
    ...(zip_code && { zipCode: zip_code.slice(0, 5) }),
  };
}

interface Position {
  latitude?: number;
  longitude?: number;
}

/** The position of the source that is believed first, the same at every search; an empty one when nobody has any. */
async function bestPosition(coming: Promise<Position | undefined>[]): Promise<Position> {
  for (const position of coming) {
    const { latitude, longitude } = (await position.catch(() => undefined)) ?? {};
    if (latitude !== undefined && longitude !== undefined) return { latitude, longitude };
  }
  return {};
}
