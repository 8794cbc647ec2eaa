import {
  type Answer,
  type Listing,
  type Place,
  type RentEstimate,
  type School,
  Source,
  type SourceName,
  type Valuation,
  type WalkScore,
} from '../listings.port';
import { stateCode } from '../states';
import { sameBuilding } from '../street';
import { type DemoHome, demoHomes } from './demo-listings';

const attribution = { text: 'Demo data bundled with the product: not a real home, not a real estimate.' };

/** The bundled demo homes, answering as one of the five sources. */
class DemoSource<Facts> extends Source<Facts> {
  constructor(
    readonly name: SourceName,
    private readonly facts: (homes: DemoHome[]) => Facts,
  ) {
    super();
  }

  configured(): Promise<boolean> {
    return Promise.resolve(true);
  }

  ask(place: Place): Promise<Answer<Facts> | null> {
    // Only the MLS can be asked about an area.
    if (this.name !== 'MLS' && !place.address) return Promise.resolve(null);
    const homes = demoHomes.filter((home) => lies(home.listing, place));
    return Promise.resolve(
      homes.length > 0 ? { facts: structuredClone(this.facts(homes)), attribution } : null,
    );
  }
}

/** What answers while no outside source is configured at all. */
export const demoSources = {
  mls: new DemoSource<Listing[]>('MLS', (homes) => homes.map(({ listing }) => listing)),
  zillow: new DemoSource<Valuation>('Zillow', ([home]) => ({
    zestimate: home!.zestimate,
    rentZestimate: null,
  })),
  rentals: new DemoSource<RentEstimate>('Rentals', ([home]) => ({ rent: home!.rent, basedOn: 0, home: {} })),
  walkScore: new DemoSource<WalkScore>('Walk Score', ([home]) => ({ walk: home!.walk, description: '' })),
  schools: new DemoSource<School[]>('Schools', ([home]) => home!.schools),
};

function lies(listing: Listing, { address, city, state, zipCode }: Place): boolean {
  const same = (asked: string | undefined, found: string) =>
    !asked || asked.trim().toLowerCase() === found.toLowerCase();
  return (
    same(city, listing.city) &&
    (!state || stateCode(state) === listing.state) &&
    same(zipCode?.slice(0, 5), listing.zipCode) &&
    (!address || sameBuilding(address, listing.address))
  );
}
