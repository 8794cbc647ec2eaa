import type { Listing, School } from '../listings.port';
import { austin } from './austin';
import { denver } from './denver';
import { sanFrancisco } from './san-francisco';
import { seattle } from './seattle';
import type { Sketch, Town } from './town';

/** A made-up home and what the demo sources say about it. Nothing here describes a real one. */
export interface DemoHome {
  listing: Listing;
  zestimate: number;
  rent: number;
  walk: number;
  schools: School[];
}

const school = (town: Town): School[] =>
  town.schools.map(([name, level, grades, distanceMiles]) => ({
    name,
    level,
    grades,
    distanceMiles,
    district: `Demo ${town.city} School District`,
    url: null,
  }));

const home = (town: Town, sketch: Sketch): DemoHome => {
  const [address, zipCode, latitude, longitude] = sketch.at;
  const [bedrooms, bathrooms, squareFeet] = sketch.rooms;
  const [zestimate, rent, walk] = sketch.estimates;
  const garage = sketch.features.some((feature) => /garage/i.test(feature));
  return {
    zestimate,
    rent,
    walk,
    schools: school(town),
    listing: {
      listingId: sketch.id,
      standardStatus: sketch.status ?? 'Active',
      address,
      city: town.city,
      state: town.state,
      zipCode,
      latitude,
      longitude,
      propertyType: sketch.type,
      price: sketch.price,
      bedrooms,
      bathrooms,
      squareFeet,
      yearBuilt: sketch.year,
      lotSizeSquareFeet: sketch.lot,
      stories: sketch.type === 'Condominium' ? 1 : 2,
      garageSpaces: garage ? 1 : 0,
      parking: garage ? '1 garage space' : 'Street parking',
      hoaFeeCents: (sketch.hoa ?? 0) * 100,
      ...(sketch.hoa ? { hoaFrequency: 'Monthly' } : {}),
      taxAnnualCents: sketch.tax * 100,
      heating: ['Forced Air'],
      cooling: sketch.year > 1990 ? ['Central Air'] : ['Ceiling Fan(s)'],
      appliances: ['Dishwasher', 'Gas Range', 'Refrigerator'],
      features: sketch.features,
      petsAllowed: sketch.hoa ? 'Cats OK, Dogs OK' : undefined,
      description: sketch.words,
      photos: [],
      listAgentName: 'Dana Example',
      listOfficeName: 'Demo Realty',
      listOfficePhone: town.phone,
      hidesEstimates: false,
      priceHistory: sketch.history.map(([day, price, event]) => ({ day, price, event })),
      attribution: `Demo listing, not a real home. Listing courtesy of Demo Realty, ${town.phone}.`,
    },
  };
};

export const demoHomes: readonly DemoHome[] = [sanFrancisco, austin, seattle, denver].flatMap((town) =>
  town.homes.map((sketch) => home(town, sketch)),
);
