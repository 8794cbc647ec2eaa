import { type StubAnswer, VendorStub } from './vendor.stub';

type Row = Record<string, unknown>;

/** A school as the NCES administrative layer holds it, with the demographic counts that must stay there. */
export const anNcesSchool = (values: Row = {}): Row => ({
  NCESSCH: '480894000294',
  SCH_NAME: 'Example Elementary',
  LEA_NAME: 'Example ISD',
  SCHOOL_LEVEL: 'Elementary',
  GSLO: 'PK',
  GSHI: '05',
  CHARTER_TEXT: 'No',
  LATCOD: 30.28,
  LONCOD: -97.75,
  LSTREET1: '1 School Rd',
  LCITY: 'Austin',
  LSTATE: 'TX',
  LZIP: '78703',
  HI: 120,
  BL: 80,
  WH: 60,
  FRELCH: 33,
  ...values,
});

/** NCES EDGE (ArcGIS REST) at `/layer/1`: gives only the fields asked for, pages, and reports errors under HTTP 200. */
export const startNces = (rows: Row[], pageSize = 100): Promise<VendorStub> =>
  VendorStub.start(({ path, query }): StubAnswer => {
    const point = /^(-?[\d.]+),(-?[\d.]+)$/.exec(query.get('geometry') ?? '');
    if (path !== '/layer/1/query' || query.get('f') !== 'json' || !point || Math.abs(Number(point[2])) > 90)
      return { json: { error: { code: 400, message: 'Invalid or missing input parameters.', details: [] } } };
    const fields = (query.get('outFields') ?? '').split(',');
    const from = Number(query.get('resultOffset') ?? 0);
    const size = Math.min(pageSize, Number(query.get('resultRecordCount') ?? pageSize));
    const shown = (row: Row) =>
      fields[0] === '*' ? row : Object.fromEntries(fields.map((field) => [field, row[field]]));
    return {
      json: {
        features: rows.slice(from, from + size).map((row) => ({ attributes: shown(row) })),
        ...(from + size < rows.length ? { exceededTransferLimit: true } : {}),
      },
    };
  });

/** GreatSchools with key `gs-key`. */
export const startGreatSchools = (): Promise<VendorStub> =>
  VendorStub.start(({ path, headers }) => {
    if (headers['x-api-key'] !== 'gs-key') return { status: 401, json: { message: 'Unauthorized' } };
    if (path !== '/v2/nearby-schools') return { status: 404 };
    return {
      json: {
        schools: [
          {
            name: 'Sample High',
            type: 'public',
            level: '9,10,11,12',
            'level-codes': 'h',
            distance: 1.234,
            'district-name': 'Example ISD',
            'overview-url': 'https://www.greatschools.org/sample',
            rating_band: 'above average',
          },
          {
            name: 'Sample Primary',
            type: 'public',
            level: 'PK,K,1',
            'level-codes': 'p,e',
            distance: 0.4,
            'district-name': 'Example ISD',
            'overview-url': 'https://www.greatschools.org/primary',
            rating_band: 'null',
          },
        ],
      },
    };
  });
