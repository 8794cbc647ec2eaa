import { Injectable } from '@nestjs/common';
import { type Answer, type Place, SourceFailed, type Valuation } from './listings.port';
import { instant, link, number, positive, type Raw, record, records, text } from './read';
import { settingsOf } from './settings';
import { stateCode } from './states';
import { parseStreet, spellings } from './street';
import { askVendor, notUnderstood, refusedKeys } from './vendor';
import { VendorSource } from './vendor-source';

type ZillowSettings = Record<'base_url' | 'token', string>;

/**
 * Zestimates through the Bridge API (`zestimates_v2`), which Zillow opens by agreement only. They are
 * shown under their name, with the link, and never stored.
 */
@Injectable()
export class ZillowSource extends VendorSource<Valuation, ZillowSettings> {
  readonly name = 'Zillow';

  /** Tries the usual spellings of the address in turn: Bridge compares letter by letter. */
  async ask(place: Place): Promise<Answer<Valuation> | null> {
    const settings = await this.settings();
    if (!settings || !place.address) return null;
    for (const address of spellings(place.address)) {
      const found = (await this.bundle(settings, address, place)).find((row) => isThisHome(row, place));
      if (found) return toAnswer(found);
    }
    return null;
  }

  private async bundle({ base_url, token }: ZillowSettings, address: string, place: Place): Promise<Raw[]> {
    const query = new URLSearchParams({ address, limit: '20' });
    if (place.city) query.set('city', place.city);
    if (place.state) query.set('state', place.state);
    if (place.zipCode) query.set('postalCode', place.zipCode);
    const { status, body } = await askVendor(
      this.outbound,
      'Zillow',
      `${base_url}/zestimates_v2/zestimates?${query.toString()}`,
      {
        headers: { authorization: `Bearer ${token}` },
      },
    );
    if (status === 401 || status === 403) throw refusedKeys('Zillow');
    if (status === 404) return [];
    const answer = record(body);
    if (status !== 200) throw new SourceFailed(`Zillow did not accept the question (${status}).`);
    if (!answer || answer['success'] === false) throw notUnderstood('Zillow');
    const bundle = answer['bundle'];
    return Array.isArray(bundle) ? records(bundle) : records([bundle]);
  }

  protected settings(): Promise<ZillowSettings | null> {
    const { ZILLOW_BASE_URL, ZILLOW_TOKEN } = this.env;
    return settingsOf(
      this.keys,
      'zillow',
      { base_url: ZILLOW_BASE_URL, token: ZILLOW_TOKEN },
      (zillow) => zillow.token !== '',
    );
  }
}

/** Bridge also returns neighbours and other units: a figure for another home would be worse than none. */
function isThisHome(row: Raw, place: Place): boolean {
  const asked = parseStreet(place.address ?? '');
  if (!asked) return false;
  const found = parseStreet([text(row, 'houseNumber'), text(row, 'streetName')].filter(Boolean).join(' '));
  const same = (given: string | undefined, key: string) =>
    !given || given.trim().toLowerCase() === (text(row, key) ?? '').toLowerCase();
  return (
    found !== null &&
    asked.number === found.number &&
    asked.name === found.name &&
    agrees(asked.direction, text(row, 'directionPrefix') ?? text(row, 'directionSuffix')) &&
    asked.unit === (text(row, 'unitNumber') ?? '').replace('#', '').trim().toLowerCase() &&
    (!place.state || stateCode(text(row, 'state') ?? '') === stateCode(place.state)) &&
    same(place.zipCode?.slice(0, 5), 'postalCode') &&
    (place.zipCode ? true : same(place.city, 'city'))
  );
}

const agrees = (asked: string, found: string | undefined): boolean =>
  !asked || !found || parseStreet(`1 ${found} Any St`)?.direction === asked;

function toAnswer(row: Raw): Answer<Valuation> {
  const zestimate = positive(row, 'zestimate') ?? null;
  const valuedAt = instant(row, 'timestamp');
  const below = number(row, 'lowPercent');
  const above = number(row, 'highPercent');
  // Over 100 the percentages cannot be percentages; then there is no range.
  const ranged =
    zestimate !== null &&
    below !== undefined &&
    above !== undefined &&
    below >= 0 &&
    below <= 100 &&
    above >= 0 &&
    above <= 100;
  return {
    facts: {
      zestimate,
      ...(ranged
        ? { low: Math.round(zestimate * (1 - below / 100)), high: Math.round(zestimate * (1 + above / 100)) }
        : {}),
      rentZestimate: positive(row, 'rentalZestimate') ?? null,
      valuedAt,
      latitude: number(row, 'Latitude'),
      longitude: number(row, 'Longitude'),
    },
    attribution: {
      text: `Zestimate® and Rent Zestimate® by Zillow${valuedAt ? ` of ${valuedAt.slice(0, 10)}` : ''}: estimates of market value, not an appraisal.`,
      url: link(row, 'zillowUrl') ?? 'https://www.zillow.com/',
    },
    asOf: valuedAt,
  };
}
