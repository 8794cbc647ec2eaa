import { picture, wav } from '../../../test/files/documents';
import { form } from '../../../test/files/form';
import { type SignedIn, startApp, type TestApp } from '../../../test/harness';
import { type ChatBody, openAiScenarios, startOpenAiStub } from '../../../test/stubs/openai.stub';

describe('training with an AI service', () => {
  let app: TestApp;
  let anna: SignedIn;
  let ai: Awaited<ReturnType<typeof startOpenAiStub>>;
  beforeAll(async () => {
    ai = await startOpenAiStub();
    app = await startApp({
      OPENAI_API_KEY: 'sk-test-key',
      OPENAI_BASE_URL: ai.url,
      OPENAI_TRANSCRIPTION_MODEL: 'whisper-1',
    });
    anna = await app.signUp();
  });
  beforeEach(() => ai.reset());
  afterAll(async () => {
    await app.stop();
    ai.close();
  });

  const upload = async (filename: string, content: Buffer) => {
    const answer = await anna.post('/api/training/upload-document', form(filename, content));
    if (answer.status !== 202) return answer;
    // On a busy machine a picture takes longer to read than a request waits; the stream ends with the job.
    const path = `/api/training/jobs/${answer.body.job.job_id}`;
    await (await anna.raw('GET', `${path}/events`)).text();
    return anna.get(path);
  };
  const chunks = async (sourceId: string) =>
    (await anna.get(`/api/training/sources/${sourceId}/chunks`)).body;
  const credits = async () => (await anna.get('/api/credits/balance')).body.credits_remaining;
  const imageSent = (body: ChatBody): string => JSON.stringify(body);

  it('learns what is said in a recording, with the times', async () => {
    ai.next(
      openAiScenarios.transcript('', {
        segments: [
          { start: 0, text: ' Welcome to the kitchen.' },
          { start: 4.5, text: ' The counters are soapstone.' },
          { start: 71, text: ' The garden gets sun all afternoon.' },
        ],
      }),
    );
    const { status, body } = await upload('tour.wav', wav(2));
    expect([status, body.credits_used, body.processed_content.file_type]).toEqual([200, 5, 'wav']);
    expect(await chunks(body.source_id)).toMatchObject([
      { start_seconds: 0, text: 'Welcome to the kitchen. The counters are soapstone.' },
      { start_seconds: 71, text: 'The garden gets sun all afternoon.' },
    ]);
    expect((await anna.get(`/api/training/sources/${body.source_id}`)).body.kind).toBe('audio');
  });

  it('learns what a photo shows besides the text in it, from a copy without its origin', async () => {
    ai.next(openAiScenarios.whole({ content: 'A bright living room with a bay window and a fireplace.' }));
    const { status, body } = await upload('living.jpg', await picture('jpeg', 'Open house on Sunday'));
    expect(status).toBe(200);
    expect(body.processed_content.analysis).toContain('A bright living room with a bay window');
    expect(body.processed_content.features).toContain('Fireplace');
    expect((await chunks(body.source_id)).map(({ text }: { text: string }) => text).join('\n')).toMatch(
      /bay window[\s\S]*Open house on Sunday/,
    );
    const sent = imageSent(ai.chats().at(-1)!);
    expect(sent).toContain('data:image/jpeg;base64,');
    expect(sent).not.toContain('living.jpg');
  });

  it('keeps the text of a photo when the service fails, and says what is missing', async () => {
    ai.next(openAiScenarios.badKey());
    const { status, body } = await upload('flyer.jpg', await picture('jpeg', 'Parking is 35 dollars'));
    expect(status).toBe(200);
    expect(await chunks(body.source_id)).toMatchObject([{ text: 'Parking is 35 dollars' }]);
  });

  it('charges nothing for a recording that the service cannot hear', async () => {
    const before = await credits();
    ai.next(openAiScenarios.badKey());
    ai.next(openAiScenarios.badKey());
    ai.next(openAiScenarios.badKey());
    const { status, body } = await upload('tour.wav', wav(1));
    expect([status, body.error]).toEqual([503, 'upstream_unavailable']);
    expect(await credits()).toBe(before);
  });

  it('refuses a recording of many hours before the service hears it', async () => {
    const before = await credits();
    const { status, body } = await upload('open-house.wav', wav(4 * 3600, 100));
    expect([status, body.details[0].code]).toEqual([413, 'too_large']);
    expect(body.message).toContain('4.0 hours long; up to 3.0 hours');
    expect([await credits(), ai.requests.length]).toEqual([before, 0]);
  });

  it('charges nothing for a recording in which nobody speaks', async () => {
    const before = await credits();
    ai.next(openAiScenarios.transcript(''));
    const { status, body } = await upload('silence.wav', wav(1));
    expect([status, body.error]).toEqual([422, 'no_text_found']);
    expect(await credits()).toBe(before);
  });
});
