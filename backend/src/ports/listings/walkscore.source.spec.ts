import { aServerWith } from '../../../test/stubs/vendor-rig';
import { inTurn, VendorStub } from '../../../test/stubs/vendor.stub';
import { aWalkScore, startWalkScore } from '../../../test/stubs/walkscore.stub';
import { WalkScoreSource } from './walkscore.source';

const place = {
  address: '123 N Main St',
  city: 'Austin',
  state: 'TX',
  zipCode: '78701',
  latitude: 30.27,
  longitude: -97.74,
};
const running: VendorStub[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((stub) => stub.stop()));
});

async function walkScoreAt(starting: Promise<VendorStub>, key = 'walk-key') {
  const stub = await starting;
  running.push(stub);
  const { env, keys, outbound } = aServerWith({ WALKSCORE_BASE_URL: stub.url, WALKSCORE_API_KEY: key }, stub);
  return { stub, source: new WalkScoreSource(env, keys, outbound) };
}

describe('A walk score', () => {
  it("comes with transit and bike scores in the vendor's words, and the link its rules ask for", async () => {
    const { source } = await walkScoreAt(startWalkScore());
    expect(await source.ask(place)).toMatchObject({
      facts: { walk: 98, description: "Walker's Paradise", transit: { score: 100 }, bike: { score: 73 } },
      attribution: { text: 'Walk Score®', url: 'https://www.walkscore.com/score/loc/example' },
    });
  });

  it('comes alone where there is no transit data', async () => {
    const { source } = await walkScoreAt(
      startWalkScore(aWalkScore({ transit: { score: null }, bike: undefined })),
    );
    expect((await source.ask(place))?.facts).toEqual({ walk: 98, description: "Walker's Paradise" });
  });

  it('is not asked for without a position', async () => {
    const { source, stub } = await walkScoreAt(startWalkScore());
    expect(await source.ask({ address: '123 N Main St', zipCode: '78701' })).toBeNull();
    expect(stub.requests).toHaveLength(0);
  });

  it('is none while it is being calculated, and there later', async () => {
    const { source } = await walkScoreAt(
      VendorStub.start(inTurn({ json: { status: 2 } }, { json: aWalkScore() })),
    );
    expect(await source.ask(place)).toBeNull();
    expect((await source.ask(place))?.facts.walk).toBe(98);
  });

  it('is none for a position that is none', async () => {
    const { source } = await walkScoreAt(VendorStub.start(inTurn({ status: 404, json: { status: 30 } })));
    expect(await source.ask(place)).toBeNull();
  });

  it('is not asked for again on the day its quota is used up', async () => {
    const { source, stub } = await walkScoreAt(VendorStub.start(inTurn({ json: { status: 41 } })));
    await expect(source.ask(place)).rejects.toThrow('quota');
    await expect(source.ask(place)).rejects.toThrow('quota');
    expect(stub.requests).toHaveLength(1);
  });

  it.each([
    ['a bad key under HTTP 200', { json: { status: 40 } }, 'refuses the key'],
    ['a blocked address', { status: 403, json: { status: 42 } }, 'refuses the key'],
    ['an internal error', { status: 500, json: { status: 31 } }, 'problem of its own'],
    ['XML', { text: '<?xml version="1.0"?><result/>' }, 'could not be read'],
  ])('is not there for %s, and the reason never holds the key', async (_, answer, words) => {
    const { source } = await walkScoreAt(VendorStub.start(inTurn(answer)), 'very-secret-key');
    const failure = await source.ask(place).catch((error: unknown) => error);
    expect(String(failure)).toContain(words);
    expect(String(failure)).not.toContain('very-secret-key');
  });
});
