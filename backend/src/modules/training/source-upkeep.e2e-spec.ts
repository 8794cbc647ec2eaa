import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { form } from '../../../test/files/form';
import { type SignedIn, startApp, type TestApp } from '../../../test/harness';

const aHome = { address: '7 Quarry Lane, Larkspur Vale', city: 'Larkspur Vale', state: 'OR', price: 410_000 };

describe('What was taught for one chatbot or listing alone', () => {
  let app: TestApp;
  let anna: SignedIn;
  beforeAll(async () => {
    app = await startApp();
  });
  beforeEach(async () => {
    anna = await app.signUp();
  });
  afterAll(() => app.stop());

  const teachFile = async (name: string, text: string, scope = {}): Promise<string> => {
    const { status, body } = await anna.post('/api/training/upload-document', form(name, text, scope));
    if (status !== 200) throw new Error(JSON.stringify(body));
    return body.source_id;
  };
  const found = async (query: string): Promise<string> =>
    JSON.stringify((await anna.post('/api/knowledge/search', { query })).body);
  const filesKept = (): string[] => {
    const folder = join(app.env.DATA_DIR, 'files', anna.organizationId, 'sources');
    return existsSync(folder) ? readdirSync(folder) : [];
  };

  it('goes with the chatbot: its file, its form and its curated answers; what all know stays', async () => {
    const { body } = await anna.post('/api/chatbots', {
      name: 'Quarry guide',
      knowledge_base: 'The orchard has eleven quince trees.',
    });
    const { bot_id } = body.chatbot;
    const own = await teachFile('quinces.txt', 'Quince jelly is made every October.', { bot_id });
    const shared = await teachFile('fair.txt', 'The quince fair takes place in the village hall.');
    await anna.post('/api/knowledge/answers', {
      question: 'May I pick a quince?',
      answer: 'One quince each.',
      bot_id,
    });
    expect(await found('quince')).toContain('eleven');
    expect(filesKept()).toHaveLength(2);

    expect((await anna.delete(`/api/chatbots/${bot_id}`)).status).toBe(204);

    const left = await found('quince');
    expect(left).toContain('village hall');
    expect(left).not.toMatch(/eleven|jelly|One quince/);
    expect((await anna.get(`/api/training/sources/${own}`)).status).toBe(404);
    expect((await anna.get(`/api/training/sources/${shared}`)).status).toBe(200);
    expect(filesKept()).toHaveLength(1);
  });

  it('goes with the listing, its file too', async () => {
    const { body } = await anna.post('/api/properties', aHome);
    const { property_id } = body;
    const own = await teachFile('well.txt', 'The wishing well is forty feet deep.', { property_id });
    expect(await found('wishing well')).toContain('forty');
    expect((await anna.delete(`/api/properties/${property_id}`)).status).toBe(204);
    expect(await found('wishing well')).not.toContain('forty');
    expect((await anna.get(`/api/training/sources/${own}`)).status).toBe(404);
    expect(filesKept()).toHaveLength(0);
  });
});
