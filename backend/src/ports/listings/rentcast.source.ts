import { Injectable } from '@nestjs/common';
import { type Answer, type Place, type RentEstimate, SourceFailed } from './listings.port';
import { day, number, positive, record, records, text } from './read';
import { settingsOf } from './settings';
import { sameHome } from './street';
import { askVendor, notUnderstood, refusedKeys } from './vendor';
import { VendorSource } from './vendor-source';

type RentCastSettings = Record<'base_url' | 'api_key', string>;

/** Long-term rent estimates by RentCast (`GET /avm/rent/long-term`); every answered call is billed. */
@Injectable()
export class RentCastSource extends VendorSource<RentEstimate, RentCastSettings> {
  readonly name = 'Rentals';

  async ask(place: Place): Promise<Answer<RentEstimate> | null> {
    const settings = await this.settings();
    if (!settings || !place.address) return null;
    const address = [place.address, place.city, place.state, place.zipCode].filter(Boolean).join(', ');
    const { status, body } = await askVendor(
      this.outbound,
      'RentCast',
      `${settings.base_url}/avm/rent/long-term?${new URLSearchParams({ address }).toString()}`,
      { headers: { 'x-api-key': settings.api_key } },
    );
    // 404 says "no data for this home", which is an answer.
    if (status === 404) return null;
    if (status === 401 || status === 403) throw refusedKeys('RentCast');
    if (status === 400) throw new SourceFailed('RentCast did not accept the address.');
    if (status !== 200 || !record(body)) throw notUnderstood('RentCast');
    return toAnswer(body, place.address);
  }

  protected settings(): Promise<RentCastSettings | null> {
    const { RENTCAST_BASE_URL, RENTCAST_API_KEY } = this.env;
    return settingsOf(
      this.keys,
      'rentcast',
      { base_url: RENTCAST_BASE_URL, api_key: RENTCAST_API_KEY },
      (rentcast) => rentcast.api_key !== '',
    );
  }
}

function toAnswer(body: unknown, asked: string): Answer<RentEstimate> | null {
  const answer = record(body);
  const rent = positive(answer, 'rent');
  if (rent === undefined) return null;
  // Older answers have no subject and its position at the top; a subject that is another home tells nothing about this one.
  const subject = record(answer?.['subjectProperty']);
  const line = [text(subject, 'addressLine1'), text(subject, 'addressLine2')].filter(Boolean).join(' ');
  const home = !line || sameHome(asked, line) ? subject : undefined;
  const saleDay = day(home, 'lastSaleDate');
  const salePrice = positive(home, 'lastSalePrice');
  const basedOn = records(answer?.['comparables']).length;
  return {
    facts: {
      rent,
      low: positive(answer, 'rentRangeLow'),
      high: positive(answer, 'rentRangeHigh'),
      basedOn,
      home: {
        propertyType: text(home, 'propertyType', 50),
        bedrooms: number(home, 'bedrooms'),
        bathrooms: positive(home, 'bathrooms'),
        squareFeet: positive(home, 'squareFootage'),
        lotSizeSquareFeet: positive(home, 'lotSize'),
        yearBuilt: positive(home, 'yearBuilt'),
      },
      ...(saleDay && salePrice
        ? { lastSale: { day: saleDay, price: salePrice, event: 'recorded_sale' as const } }
        : {}),
      latitude: number(home, 'latitude') ?? number(answer, 'latitude'),
      longitude: number(home, 'longitude') ?? number(answer, 'longitude'),
    },
    attribution: {
      text: `Rent estimate by RentCast${basedOn > 0 ? `, based on ${basedOn} similar listing${basedOn === 1 ? '' : 's'}` : ''}; an estimate, not a promise.`,
      url: 'https://www.rentcast.io/',
    },
    asOf: new Date().toISOString(),
  };
}
