import { Logger } from '@nestjs/common';
import { Env } from '../../env';
import type { MarkedMethods } from '../../kernel/discovery';
import { NotConfigured, TooLarge } from '../../kernel/errors/errors';
import { Events } from '../../kernel/events/events';
import { Outbound } from '../../kernel/http/outbound';
import { streamingFetch } from '../../kernel/http/outbound-stream';
import type { ServiceKeys } from '../../kernel/secrets';
import { openAiScenarios as vendor, startOpenAiStub } from '../../../test/stubs/openai.stub';
import { Ai, type AiPiece, type AiPrompt } from './ai.port';
import { AiSettingsSource, type AiSettings } from './ai-settings';
import { OpenAiAdapter, type AiTimes } from './openai-ai';
import { OrganizationAi } from './organization-ai';

const prompt: AiPrompt = {
  system: 'Answer from the listing.',
  messages: [{ role: 'user', content: 'How many bedrooms?' }],
};
const image = {
  data: Buffer.from([0xff, 0xd8, 0xff]),
  contentType: 'image/jpeg',
  question: 'What is shown?',
};
const recording = { data: Buffer.from('ID3'), filename: 'tour.mp3', contentType: 'audio/mpeg' };

const collect = async (pieces: AsyncIterable<AiPiece>) => {
  const all: AiPiece[] = [];
  for await (const piece of pieces) all.push(piece);
  return all;
};
const textOf = (pieces: AiPiece[]) =>
  pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');

let stub: Awaited<ReturnType<typeof startOpenAiStub>>;
beforeAll(async () => {
  Logger.overrideLogger(false);
  stub = await startOpenAiStub();
});
beforeEach(() => stub.reset());
afterAll(() => stub.close());

describe('the OpenAI adapter', () => {
  // Long enough for a busy machine: only what is to time out has shorter ones.
  const times: AiTimes = { silenceMs: 10_000, answerMs: 30_000, transcriptionMs: 30_000 };
  const settings = (over: Partial<AiSettings> = {}): AiSettings => ({
    apiKey: stub.key,
    baseUrl: stub.url,
    chatModel: 'gpt-6-luna',
    embeddingModel: 'text-embedding-3-small',
    transcriptionModel: 'gpt-transcribe',
    vision: true,
    maxTokensField: 'max_completion_tokens',
    systemRole: 'developer',
    official: true,
    guarded: false,
    tariff: null,
    ...over,
  });
  const ai = (over: Partial<AiSettings> = {}, limits: Partial<AiTimes> = {}) =>
    new OpenAiAdapter(
      settings(over),
      { fetch: globalThis.fetch, stream: streamingFetch },
      { ...times, ...limits },
    );

  it('streams an answer and ends with what it cost', async () => {
    stub.next(vendor.stream('Three bedrooms and two baths.'));
    const pieces = await collect(ai().answer({ ...prompt, visitor: 'hash', maxTokens: 50 }));
    expect(textOf(pieces)).toBe('Three bedrooms and two baths.');
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.at(-1)).toEqual({
      kind: 'end',
      model: 'stub-model',
      truncated: false,
      usage: { inputTokens: 5, outputTokens: 2, estimated: false },
    });
    expect(stub.chats()).toEqual([
      {
        model: 'gpt-6-luna',
        stream: true,
        stream_options: { include_usage: true },
        max_completion_tokens: 50,
        store: false,
        safety_identifier: 'hash',
        messages: [{ role: 'developer', content: prompt.system }, ...prompt.messages],
      },
    ]);
  });

  it('speaks the older words to compatible servers, and none they may not know', async () => {
    await collect(
      ai({ maxTokensField: 'max_tokens', systemRole: 'system', official: false }).answer({
        ...prompt,
        visitor: 'hash',
      }),
    );
    const [body] = stub.chats();
    expect(body).toMatchObject({ max_tokens: 600, messages: [{ role: 'system' }, { role: 'user' }] });
    for (const field of ['max_completion_tokens', 'store', 'safety_identifier'])
      expect(body).not.toHaveProperty(field);
  });

  it('joins characters that arrive byte by byte', async () => {
    stub.next(vendor.bytewise('Küche 🏡 客厅'));
    expect(textOf(await collect(ai().answer(prompt)))).toBe('Küche 🏡 客厅');
  });

  it('estimates the cost when the server does not count', async () => {
    stub.next(vendor.streamWithoutUsage('12345678'));
    expect((await collect(ai().answer(prompt))).at(-1)).toMatchObject({
      usage: { outputTokens: 2, inputTokens: 11, estimated: true },
    });
  });

  it('says when an answer stopped at its limit', async () => {
    stub.next(vendor.stream('Three bed', 'length'));
    expect((await collect(ai().answer(prompt))).at(-1)).toMatchObject({ truncated: true });
  });

  it.each([
    ['ends early without an error', () => vendor.endsEarly('Three'), 'cut'],
    ['reports an error in the middle', () => vendor.faultInStream('Three'), 'failed'],
    ['loses its connection', () => vendor.socketCut('Three'), 'cut'],
    ['falls silent in the middle', () => vendor.fallsSilent('Three'), 'timeout'],
    ['is stopped by the content filter', () => vendor.stream('Three', 'content_filter'), 'declined'],
    ['refuses', () => vendor.refusalStream(), 'declined'],
    ['wants to call a tool nobody offered', () => vendor.stream('Three', 'tool_calls'), 'cut'],
    ['calls tools with arguments that are no JSON', () => vendor.toolCalls(), 'cut'],
    ['says nothing', () => vendor.stream(''), 'failed'],
  ])('never passes off as complete a stream that %s', async (_, scenario, reason) => {
    stub.next(scenario());
    const limits = reason === 'timeout' ? { silenceMs: 250 } : {};
    await expect(collect(ai({}, limits).answer(prompt))).rejects.toMatchObject({
      reason,
      code: 'upstream_unavailable',
    });
    expect(stub.requests).toHaveLength(1);
  });

  it.each([
    ['a wrong key', () => [vendor.badKey()], 'key', 1],
    ['an unknown model', () => [vendor.noModel()], 'model', 1],
    ['a prompt that is too long', () => [vendor.tooLong()], 'too_long', 1],
    ['a used-up quota, without trying again', () => [vendor.quota()], 'quota', 1],
    ['a pause nobody would wait for', () => [vendor.busy('45')], 'busy', 1],
    ['a gateway page', () => [vendor.html502()], 'failed', 1],
    [
      'a service that stays down, after three calls',
      () => [vendor.crash(), vendor.crash(), vendor.crash()],
      'failed',
      3,
    ],
  ])('names %s', async (_, scenarios, reason, calls) => {
    stub.next(...scenarios());
    await expect(collect(ai().answer(prompt))).rejects.toMatchObject({ reason });
    expect(stub.requests).toHaveLength(calls);
  });

  it('tries again after a short pause', async () => {
    stub.next(vendor.crash(), vendor.crash());
    expect(textOf(await collect(ai().answer(prompt)))).toContain('2021');
    expect(stub.requests).toHaveLength(3);
  });

  it('gives up on a server that does not answer at all, or is not there', async () => {
    stub.next(vendor.neverAnswers(), vendor.neverAnswers(), vendor.neverAnswers());
    await expect(collect(ai({}, { silenceMs: 60, answerMs: 400 }).answer(prompt))).rejects.toMatchObject({
      reason: 'timeout',
    });
    const gone = ai({ baseUrl: 'http://127.0.0.1:1/v1' }, { answerMs: 300 });
    await expect(gone.embed(['x'])).rejects.toMatchObject({
      reason: expect.stringMatching(/unreachable|timeout/) as string,
    });
  });

  it('stops when the reader leaves', async () => {
    stub.next(vendor.fallsSilent('Three'));
    const leaving = new AbortController();
    const reading = async () => {
      for await (const piece of ai({}, { silenceMs: 5_000 }).answer({ ...prompt, signal: leaving.signal }))
        if (piece.kind === 'text' && piece.text) leaving.abort();
    };
    await expect(reading()).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('shows an image as data, never as an address', async () => {
    stub.next(vendor.whole({ content: 'A kitchen.' }));
    expect(await ai().describe(image)).toEqual({
      text: 'A kitchen.',
      model: 'stub-model',
      usage: { inputTokens: 5, outputTokens: 2, estimated: false },
    });
    expect(stub.chats()[0]?.messages[0]?.content).toEqual([
      { type: 'text', text: 'What is shown?' },
      { type: 'image_url', image_url: { url: 'data:image/jpeg;base64,/9j/', detail: 'auto' } },
    ]);
    stub.next(vendor.whole({ refusal: 'No.' }));
    await expect(ai().describe(image)).rejects.toMatchObject({ reason: 'declined' });
    stub.next(vendor.whole({ content: 'A' }, 'content_filter'));
    await expect(ai().describe(image)).rejects.toMatchObject({ reason: 'declined' });
  });

  it('sends a recording as a file and takes silence for what it is', async () => {
    stub.next(vendor.transcript(' Welcome. '), vendor.transcript(''));
    expect(await ai().transcribe(recording)).toEqual({
      text: 'Welcome.',
      model: 'gpt-transcribe',
      segments: [],
      usage: { inputTokens: 0, outputTokens: 3, estimated: true, seconds: null },
    });
    expect(await ai().transcribe(recording)).toMatchObject({ text: '' });
    const body = String(stub.requests[0]?.body);
    for (const part of [
      'filename="tour.mp3"',
      'Content-Type: audio/mpeg',
      'ID3',
      'name="model"',
      'gpt-transcribe',
    ])
      expect(body).toContain(part);
  });

  it('tells when something was said, with a model that knows', async () => {
    stub.next(
      vendor.transcript('Welcome.', {
        segments: [{ id: 0, start: 1.5, end: 2, text: ' Welcome.' }],
        usage: { type: 'duration', seconds: 2 },
      }),
    );
    expect(await ai({ transcriptionModel: 'whisper-1' }).transcribe(recording)).toMatchObject({
      segments: [{ startSeconds: 1.5, text: 'Welcome.' }],
      usage: { seconds: 2 },
    });
  });

  it('refuses recordings above 25 MB before sending them', async () => {
    await expect(ai().transcribe({ ...recording, data: Buffer.alloc(25 * 1024 * 1024 + 1) })).rejects.toThrow(
      TooLarge,
    );
    expect(stub.requests).toEqual([]);
  });

  it('puts vectors into the order of the texts and asks for plain numbers', async () => {
    stub.nextEmbeddings(
      vendor.vectors(
        [
          [1, 0],
          [0, 1],
        ],
        [1, 0],
      ),
    );
    expect(await ai().embed(['a', 'b'])).toEqual({
      vectors: [
        [1, 0],
        [0, 1],
      ],
      model: 'text-embedding-3-small',
      dimensions: 2,
      usage: { inputTokens: 5, outputTokens: 0, estimated: false },
    });
    expect(stub.requests[0]?.body).toMatchObject({ encoding_format: 'float', input: ['a', 'b'] });
  });

  it('reads vectors that come as Base64 all the same, and estimates what was not counted', async () => {
    stub.nextEmbeddings(vendor.vectorsAsBase64([[0.5, -2]]));
    expect(await ai().embed(['abcdefgh'])).toMatchObject({
      vectors: [[0.5, -2]],
      dimensions: 2,
      usage: { inputTokens: 2, estimated: true },
    });
  });

  it('splits many texts over several calls', async () => {
    const texts = Array.from({ length: 1_100 }, (_, index) => `text ${index}`);
    expect((await ai().embed(texts)).vectors).toHaveLength(1_100);
    expect(stub.requests).toHaveLength(3);
    expect(await ai().embed([])).toMatchObject({ vectors: [], dimensions: 0 });
  });

  it.each([
    ['too few', () => vendor.vectors([[1, 0]])],
    ['empty ones', () => vendor.vectors([[], []])],
    ['different lengths', () => vendor.vectors([[1, 0], [1]])],
  ])('refuses vectors: %s', async (_, scenario) => {
    stub.nextEmbeddings(scenario());
    await expect(ai().embed(['a', 'b'])).rejects.toMatchObject({ reason: 'failed' });
  });
});

describe('the AI of an organization', () => {
  const opened: Outbound[] = [];
  const ai = (
    env: Record<string, string>,
    own: Record<string, string> | null = null,
    allowHosts: string[] = [],
  ): Ai => {
    const keys: ServiceKeys = { find: () => Promise.resolve(own) };
    const outbound = new Outbound({ allowHosts });
    opened.push(outbound);
    return new OrganizationAi(
      new AiSettingsSource(new Env({ NODE_ENV: 'test', DATA_DIR: '/tmp/ai-spec', ...env }), keys),
      outbound,
      new Events({ find: () => [] } as unknown as MarkedMethods),
    );
  };
  const server = () => ({ OPENAI_API_KEY: stub.key, OPENAI_BASE_URL: stub.url });
  afterEach(() => Promise.all(opened.splice(0).map((each) => each.onApplicationShutdown())));

  it('can do nothing, and says so, when nobody configured one', async () => {
    const none = ai({});
    expect(await none.capabilities()).toEqual({
      chat: false,
      vision: false,
      transcription: false,
      embeddings: false,
    });
    await expect(collect(none.answer(prompt))).rejects.toThrow(NotConfigured);
    await expect(none.describe(image)).rejects.toThrow(NotConfigured);
    await expect(none.transcribe(recording)).rejects.toThrow(NotConfigured);
    await expect(none.embed(['a'])).rejects.toThrow(NotConfigured);
  });

  it("uses the server's key, and leaves out what the server has no model for", async () => {
    expect(textOf(await collect(ai(server()).answer(prompt)))).toContain('2021');
    const partial = ai({ ...server(), OPENAI_EMBEDDING_MODEL: 'none', OPENAI_VISION: 'false' });
    expect(await partial.capabilities()).toEqual({
      chat: true,
      vision: false,
      transcription: true,
      embeddings: false,
    });
    await expect(partial.embed(['a'])).rejects.toThrow(NotConfigured);
  });

  it("prefers the organization's own key, model and address", async () => {
    const own = { api_key: stub.key, base_url: stub.url, chat_model: 'their-model' };
    const theirs = ai({ OPENAI_API_KEY: 'sk-server', OPENAI_BASE_URL: 'http://127.0.0.1:1/v1' }, own, [
      stub.host,
    ]);
    expect(textOf(await collect(theirs.answer(prompt)))).toContain('2021');
    expect(stub.chats()[0]?.model).toBe('their-model');
    expect((await theirs.transcribe(recording)).text).toBe('Welcome to the open house.');
    expect(String(stub.requests[1]?.body)).toContain('filename="tour.mp3"');
  });

  it('does not reach into the own network for an organization', async () => {
    const own = { api_key: stub.key, base_url: stub.url };
    await expect(collect(ai({}, own).answer(prompt))).rejects.toMatchObject({ reason: 'unreachable' });
    await expect(ai({}, own).transcribe(recording)).rejects.toMatchObject({ reason: 'unreachable' });
    expect(stub.requests).toEqual([]);
  });
});
