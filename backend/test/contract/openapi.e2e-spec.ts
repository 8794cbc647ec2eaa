import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startApp, type TestApp } from '../harness';

describe('the OpenAPI document', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('is the one that is checked in (npm run openapi writes it)', async () => {
    const served = await app.visitor.get('/api/openapi.json');
    expect(served.body).toEqual(JSON.parse(readFileSync(join(__dirname, '../../openapi.json'), 'utf8')));
  });

  it('describes every group of routes, in the order they are shown', async () => {
    const { body } = await app.visitor.get('/api/openapi.json');
    const described = (body.tags as { name: string; description: string }[]).map(({ name }) => name);
    const used = Object.values(body.paths as Record<string, Record<string, { tags?: string[] }>>)
      .flatMap((path) => Object.values(path))
      .flatMap(({ tags = [] }) => tags);
    expect([...new Set(used)].sort()).toEqual([...described].sort());
  });

  it('can be read in a browser', async () => {
    const page = await app.visitor.raw('GET', '/api/docs');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toContain('text/html');
  });
});
