import { VendorStub } from './vendor.stub';

export const aWalkScore = (values: Record<string, unknown> = {}): Record<string, unknown> => ({
  status: 1,
  walkscore: 98,
  description: "Walker's Paradise",
  updated: '2026-05-03 01:24:22.000000',
  ws_link: 'https://www.walkscore.com/score/loc/example',
  snapped_lat: 30.2705,
  snapped_lon: -97.7395,
  transit: { score: 100, description: 'World-Class Transit', summary: '273 nearby routes' },
  bike: { score: 73, description: 'Very Bikeable' },
  ...values,
});

/** Walk Score with key `walk-key`: failures come as a status in the body under HTTP 200, and the default format is XML. */
export const startWalkScore = (answer: Record<string, unknown> = aWalkScore()): Promise<VendorStub> =>
  VendorStub.start(({ query }) => {
    if (query.get('format') !== 'json')
      return { text: '<?xml version="1.0"?><result><status>1</status></result>' };
    return { json: query.get('wsapikey') === 'walk-key' ? answer : { status: 40 } };
  });
