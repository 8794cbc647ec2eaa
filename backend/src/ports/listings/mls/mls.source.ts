import { Injectable } from '@nestjs/common';
import { type Answer, type Listing, type Place, SourceFailed } from '../listings.port';
import { flag, type Raw, record, text } from '../read';
import { settingsOf } from '../settings';
import { parseStreet, sameBuilding } from '../street';
import { notUnderstood } from '../vendor';
import { VendorSource } from '../vendor-source';
import { addressOf, rowsOf, toListing } from './mls-listing';
import { photosOf } from './mls-photos';
import { addressFilters, areaFilters, mediaUrl, propertyUrl, shapes } from './mls-query';
import { MlsSessions, type MlsSettings } from './mls-session';

const pagesAtMost = 4;
const serversRemembered = 500;
/** Best first; a home that is off the market again is known by its last sale. */
const order = ['Active', 'Coming Soon', 'Active Under Contract', 'Pending', 'Hold', 'Closed'];

/** Listings of a multiple listing service through the RESO Web API (OData 4.0, Data Dictionary 2.0). */
@Injectable()
export class MlsSource extends VendorSource<Listing[], MlsSettings> {
  readonly name = 'MLS';
  private readonly sessions = new MlsSessions(this.outbound);
  /** The shape of question each server turned out to understand, by its address. */
  private readonly understood = new Map<string, number>();

  /** With an address: that home (each unit, when no unit is asked for). Without: what is on the market there, newest first. */
  async ask(place: Place): Promise<Answer<Listing[]> | null> {
    const settings = await this.settings();
    if (!settings) return null;
    const { address } = place;
    const rows = address
      ? await this.byAddress(settings, { ...place, address })
      : await this.inArea(settings, place);
    const listings = rows.map((row) => ({ row, listing: toListing(row) })).filter(isShown);
    if (address)
      listings.sort(
        (a, b) => order.indexOf(a.listing.standardStatus) - order.indexOf(b.listing.standardStatus),
      );
    const [best] = listings;
    if (!best) return null;
    if (best.listing.photos.length === 0) best.listing.photos = await this.photos(settings, best.row);
    const facts = onePerHome(listings.map(({ listing }) => listing));
    return { facts, attribution: { text: best.listing.attribution }, asOf: best.listing.modifiedAt };
  }

  private async byAddress(settings: MlsSettings, place: Place & { address: string }): Promise<Raw[]> {
    let understood = false;
    for (const filter of addressFilters(place)) {
      const rows = await this.rows(settings, filter);
      if (!rows) continue;
      understood = true;
      // A seller who hides the address must not be found by it.
      const found = rows.filter(
        (row) =>
          flag(row, 'InternetAddressDisplayYN') !== false && sameBuilding(place.address, addressOf(row)),
      );
      if (found.length > 0) return found;
    }
    if (!understood && parseStreet(place.address)) throw notAccepted();
    return [];
  }

  private async inArea(settings: MlsSettings, place: Place): Promise<Raw[]> {
    for (const filter of areaFilters(place)) {
      const rows = await this.rows(settings, filter);
      if (rows) return rows;
    }
    throw notAccepted();
  }

  /** Asks in the richest way the server understands, and remembers which that is; undefined when it refuses the filter. */
  private async rows(settings: MlsSettings, filter: string): Promise<Raw[] | undefined> {
    const known = this.understood.get(settings.base_url);
    for (const [index, shape] of shapes.entries()) {
      if (known !== undefined && known !== index) continue;
      const rows = await this.pages(settings, propertyUrl(settings.base_url, filter, shape));
      if (!rows) continue;
      if (this.understood.size < serversRemembered) this.understood.set(settings.base_url, index);
      return rows;
    }
    return undefined;
  }

  private async pages(settings: MlsSettings, first: string): Promise<Raw[] | undefined> {
    const rows: Raw[] = [];
    let url: string | undefined = first;
    for (let page = 0; url && page < pagesAtMost; page++) {
      const { status, body } = await this.sessions.get(settings, url);
      if (status === 400 || status === 413 || status === 501) return undefined;
      // Some vendors wrap an error into a 200.
      if (record(record(body)?.['error'])) throw new SourceFailed('The MLS reported an error.');
      const found = rowsOf(body);
      if (status !== 200 || !found) throw notUnderstood('The MLS');
      rows.push(...found);
      url = this.nextPage(settings, body);
    }
    return rows;
  }

  /** Where the next page is; another server would get our token, so it is not followed. */
  private nextPage(settings: MlsSettings, body: unknown): string | undefined {
    const next = text(record(body), '@odata.nextLink', 20_000);
    if (!next || !URL.canParse(next, settings.base_url)) return undefined;
    const url = new URL(next, settings.base_url);
    return url.origin === new URL(settings.base_url).origin ? url.href : undefined;
  }

  /** Servers that neither expand nor embed Media have it as a resource of its own; without it there are just no photos. */
  private async photos(settings: MlsSettings, row: Raw): Promise<Listing['photos']> {
    const key = text(row, 'ListingKey', 255);
    if (!key || 'Media' in row) return [];
    try {
      const { status, body } = await this.sessions.get(settings, mediaUrl(settings.base_url, key));
      return status === 200 ? photosOf(rowsOf(body) ?? []) : [];
    } catch (error) {
      if (error instanceof SourceFailed) return [];
      throw error;
    }
  }

  protected settings(): Promise<MlsSettings | null> {
    const { MLS_BASE_URL, MLS_TOKEN, MLS_TOKEN_URL, MLS_CLIENT_ID, MLS_CLIENT_SECRET } = this.env;
    return settingsOf(
      this.keys,
      'mls',
      {
        base_url: MLS_BASE_URL,
        token: MLS_TOKEN,
        token_url: MLS_TOKEN_URL,
        client_id: MLS_CLIENT_ID,
        client_secret: MLS_CLIENT_SECRET,
      },
      (mls) =>
        mls.base_url !== '' &&
        (mls.token !== '' || (mls.token_url !== '' && mls.client_id !== '' && mls.client_secret !== '')),
    );
  }
}

const notAccepted = () => new SourceFailed('The MLS does not accept the question.');

const isShown = (each: { row: Raw; listing: Listing | null }): each is { row: Raw; listing: Listing } =>
  each.listing !== null;

/** Listed again after a sale, a home has several rows: the best status speaks, the others are its price history. */
function onePerHome(listings: Listing[]): Listing[] {
  const homes = new Map<string, Listing>();
  for (const listing of listings) {
    const key = listing.address
      ? [listing.address, listing.city, listing.state].join('|').toLowerCase()
      : listing.listingId;
    const kept = homes.get(key);
    if (kept)
      kept.priceHistory = [...kept.priceHistory, ...listing.priceHistory].sort((a, b) =>
        a.day.localeCompare(b.day),
      );
    else homes.set(key, listing);
  }
  return [...homes.values()];
}
