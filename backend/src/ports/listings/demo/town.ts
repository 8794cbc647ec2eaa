import type { PriceEvent } from '../listings.port';

/** A home in few words. Dollars; areas in square feet. */
export interface Sketch {
  id: string;
  at: [address: string, zipCode: string, latitude: number, longitude: number];
  price: number;
  rooms: [bedrooms: number, bathrooms: number, squareFeet: number];
  type: string;
  year: number;
  lot?: number;
  hoa?: number;
  tax: number;
  status?: string;
  words: string;
  features: string[];
  estimates: [zestimate: number, rent: number, walk: number];
  history: [day: string, price: number, event: PriceEvent['event']][];
}

/** A real city with made-up homes, schools and telephone numbers. */
export interface Town {
  city: string;
  state: string;
  phone: string;
  schools: [name: string, level: string, grades: string, miles: number][];
  homes: Sketch[];
}
