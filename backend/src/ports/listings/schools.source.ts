import { Injectable } from '@nestjs/common';
import { milesBetween } from './distance';
import { type Answer, type Attribution, type Place, type School, SourceFailed } from './listings.port';
import { link, number, type Raw, record, records, text } from './read';
import { settingsOf } from './settings';
import { askVendor, notUnderstood, refusedKeys } from './vendor';
import { VendorSource } from './vendor-source';

type SchoolSettings = Record<'base_url' | 'api_key', string>;
interface Point {
  latitude: number;
  longitude: number;
}

const miles = 3;
const schoolsAtMost = 10;
const rowsPerPage = 200;
const pagesAtMost = 4;
const verify = 'Nearest is not assigned: verify assignment with the district.';

/**
 * Nearby schools as neutral data: from NCES EDGE (US Department of Education; `SCHOOLS_BASE_URL` is the
 * full address of the layer, whose name holds the school year), or from GreatSchools when a key is given.
 * Ratings and demographics are neither requested nor read.
 */
@Injectable()
export class SchoolsSource extends VendorSource<School[], SchoolSettings> {
  readonly name = 'Schools';

  /** The nearest first; null without a position. */
  async ask({ latitude, longitude }: Place): Promise<Answer<School[]> | null> {
    const settings = await this.settings();
    if (!settings || latitude === undefined || longitude === undefined) return null;
    const here = { latitude, longitude };
    const found = settings.api_key
      ? await this.greatSchools(settings, here)
      : await this.nces(settings, here);
    const attribution: Attribution = settings.api_key
      ? { text: `Schools by GreatSchools. ${verify}`, url: 'https://www.greatschools.org/' }
      : {
          text: `Schools by NCES EDGE, US Department of Education. ${verify}`,
          url: 'https://nces.ed.gov/programs/edge/',
        };
    const nearest = found
      .sort((a, b) => (a.distanceMiles ?? miles) - (b.distanceMiles ?? miles))
      .slice(0, schoolsAtMost);
    return nearest.length > 0 ? { facts: nearest, attribution } : null;
  }

  private async nces({ base_url }: SchoolSettings, here: Point): Promise<School[]> {
    const layer = /GEOCODE/i.test(base_url) ? geocodeFields : adminFields;
    const schools: School[] = [];
    for (let page = 0; page < pagesAtMost; page++) {
      const query = new URLSearchParams({
        f: 'json',
        where: '1=1',
        geometry: `${here.longitude},${here.latitude}`,
        geometryType: 'esriGeometryPoint',
        inSR: '4326',
        outSR: '4326',
        spatialRel: 'esriSpatialRelIntersects',
        distance: String(miles),
        units: 'esriSRUnit_StatuteMile',
        // Named one by one: the layer also holds demographic counts, which must never come here.
        outFields: Object.values(layer).join(','),
        returnGeometry: 'false',
        resultOffset: String(page * rowsPerPage),
        resultRecordCount: String(rowsPerPage),
      });
      const { status, body } = await askVendor(
        this.outbound,
        'NCES',
        `${base_url.replace(/\/query$/, '')}/query?${query.toString()}`,
      );
      const answer = record(body);
      if (status !== 200 || !answer) throw notUnderstood('NCES');
      // ArcGIS reports its errors under HTTP 200.
      if (answer['error']) throw new SourceFailed('NCES did not accept the question.');
      schools.push(
        ...records(answer['features']).flatMap((feature) =>
          ncesSchool(record(feature['attributes']), layer, here),
        ),
      );
      if (answer['exceededTransferLimit'] !== true) break;
    }
    return schools;
  }

  private async greatSchools({ base_url, api_key }: SchoolSettings, here: Point): Promise<School[]> {
    const query = new URLSearchParams({
      lat: String(here.latitude),
      lon: String(here.longitude),
      distance: String(miles),
      limit: '25',
    });
    // The server's own address may be the NCES layer, which is not the place for this key.
    const host =
      base_url === '' || /MapServer/i.test(base_url) ? 'https://gs-api.greatschools.org' : base_url;
    const { status, body } = await askVendor(
      this.outbound,
      'GreatSchools',
      `${host}/v2/nearby-schools?${query.toString()}`,
      {
        headers: { 'x-api-key': api_key },
      },
    );
    if (status === 401 || status === 403) throw refusedKeys('GreatSchools');
    if (status === 404) return [];
    if (status !== 200 || !record(body)) throw notUnderstood('GreatSchools');
    return records(record(body)?.['schools']).flatMap(greatSchool);
  }

  protected settings(): Promise<SchoolSettings | null> {
    const { SCHOOLS_BASE_URL, SCHOOLS_API_KEY } = this.env;
    return settingsOf(
      this.keys,
      'schools',
      { base_url: SCHOOLS_BASE_URL, api_key: SCHOOLS_API_KEY },
      (schools) => schools.base_url !== '' || schools.api_key !== '',
    );
  }
}

type NcesFields = Partial<Record<'name' | 'district' | 'level' | 'from' | 'to', string>> &
  Record<'name' | 'latitude' | 'longitude', string>;
const adminFields: NcesFields = {
  name: 'SCH_NAME',
  district: 'LEA_NAME',
  level: 'SCHOOL_LEVEL',
  from: 'GSLO',
  to: 'GSHI',
  latitude: 'LATCOD',
  longitude: 'LONCOD',
};
const geocodeFields: NcesFields = { name: 'NAME', latitude: 'LAT', longitude: 'LON' };

function ncesSchool(row: Raw | undefined, fields: NcesFields, here: Point): School[] {
  const known = (field: string | undefined) => {
    const value = field ? text(row, field, 200) : undefined;
    // Codes for missing and suppressed.
    return value && !['-1', '-2', '-9'].includes(value) ? value : null;
  };
  const name = known(fields.name);
  const [latitude, longitude] = [number(row, fields.latitude), number(row, fields.longitude)];
  if (!name) return [];
  const [from, to] = [known(fields.from), known(fields.to)];
  return [
    {
      name,
      level: known(fields.level),
      district: known(fields.district),
      url: null,
      grades: from && to ? `${from}–${to}` : null,
      distanceMiles:
        latitude !== undefined && longitude !== undefined
          ? milesBetween(here, { latitude, longitude })
          : null,
    },
  ];
}

function greatSchool(row: Raw): School[] {
  const name = text(row, 'name', 200);
  if (!name) return [];
  const distance = number(row, 'distance');
  return [
    {
      name,
      level: text(row, 'level-codes', 50) ?? null,
      grades: text(row, 'level', 50) ?? null,
      district: text(row, 'district-name', 200) ?? null,
      url: link(row, 'overview-url') ?? null,
      distanceMiles: distance === undefined ? null : Math.round(distance * 100) / 100,
    },
  ];
}
