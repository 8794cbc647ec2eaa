import { anNcesSchool, startGreatSchools, startNces } from '../../../test/stubs/schools.stub';
import { aServerWith } from '../../../test/stubs/vendor-rig';
import { VendorStub } from '../../../test/stubs/vendor.stub';
import { SchoolsSource } from './schools.source';

const place = { latitude: 30.27, longitude: -97.74 };
const running: VendorStub[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((stub) => stub.stop()));
});

async function schoolsAt(starting: Promise<VendorStub>, path = '/layer/1', key = '') {
  const stub = await starting;
  running.push(stub);
  const { env, keys, outbound } = aServerWith(
    { SCHOOLS_BASE_URL: `${stub.url}${path}`, SCHOOLS_API_KEY: key },
    stub,
  );
  return { stub, source: new SchoolsSource(env, keys, outbound) };
}

describe('Schools near a home', () => {
  it('are named with level, grades, district and distance, the nearest first', async () => {
    const far = anNcesSchool({
      SCH_NAME: 'Far High',
      SCHOOL_LEVEL: 'High',
      GSLO: '09',
      GSHI: '12',
      LATCOD: 30.3,
    });
    const { source } = await schoolsAt(startNces([far, anNcesSchool()]));
    const answer = await source.ask(place);
    expect(answer?.facts).toEqual([
      {
        name: 'Example Elementary',
        level: 'Elementary',
        grades: 'PK–05',
        district: 'Example ISD',
        distanceMiles: 0.91,
        url: null,
      },
      {
        name: 'Far High',
        level: 'High',
        grades: '09–12',
        district: 'Example ISD',
        distanceMiles: 2.16,
        url: null,
      },
    ]);
    expect(answer?.attribution.text).toContain('verify assignment with the district');
  });

  it('are asked for field by field, so that no demographic count leaves the layer', async () => {
    const { source, stub } = await schoolsAt(startNces([anNcesSchool()]));
    await source.ask(place);
    const fields = stub.requests[0]?.query.get('outFields')?.split(',') ?? [];
    expect(fields.sort()).toEqual([
      'GSHI',
      'GSLO',
      'LATCOD',
      'LEA_NAME',
      'LONCOD',
      'SCHOOL_LEVEL',
      'SCH_NAME',
    ]);
  });

  it('have no value where the layer holds a code for missing', async () => {
    const { source } = await schoolsAt(
      startNces([anNcesSchool({ SCHOOL_LEVEL: '-1', GSLO: '-2', LEA_NAME: '-9' })]),
    );
    expect((await source.ask(place))?.facts[0]).toMatchObject({ level: null, grades: null, district: null });
  });

  it('are looked for on every page', async () => {
    const rows = Array.from({ length: 3 }, (_, i) =>
      anNcesSchool({ SCH_NAME: `School ${i}`, LATCOD: 30.271 + (3 - i) / 1000 }),
    );
    const { source } = await schoolsAt(
      startNces([...Array.from({ length: 200 }, () => anNcesSchool({ LATCOD: 30.31 })), ...rows], 200),
    );
    expect((await source.ask(place))?.facts[0]?.name).toBe('School 2');
  });

  it('are none, without being a failure, where there are none', async () => {
    const { source } = await schoolsAt(startNces([]));
    expect(await source.ask(place)).toBeNull();
  });

  it('are missing with a reason when the service reports an error under HTTP 200', async () => {
    const { source } = await schoolsAt(startNces([]), '/wrong-layer');
    await expect(source.ask(place)).rejects.toThrow('did not accept');
  });

  it('come from GreatSchools when a key is given, without the ratings', async () => {
    const { source } = await schoolsAt(startGreatSchools(), '', 'gs-key');
    const answer = await source.ask(place);
    expect(answer?.facts.map(({ name, url }) => ({ name, url }))).toEqual([
      { name: 'Sample Primary', url: 'https://www.greatschools.org/primary' },
      { name: 'Sample High', url: 'https://www.greatschools.org/sample' },
    ]);
    expect(JSON.stringify(answer)).not.toContain('average');
  });

  it('are missing with a reason when GreatSchools refuses the key', async () => {
    const { source } = await schoolsAt(startGreatSchools(), '', 'wrong');
    await expect(source.ask(place)).rejects.toThrow('refuses the key');
  });
});
