import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startApp, type TestApp } from '../harness';

interface Field {
  nullable?: boolean;
  enum?: unknown[];
  allOf?: unknown[];
}

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

  it('names 402 for all that costs credits, and null among the values of what may be null', async () => {
    const { body } = await app.visitor.get('/api/openapi.json');
    const withoutNull: string[] = [];
    for (const [name, { properties = {} }] of Object.entries<{ properties?: Record<string, Field> }>(
      body.components.schemas,
    ))
      for (const [field, { nullable, enum: values, allOf }] of Object.entries(properties))
        if (nullable && (allOf || (values && !values.includes(null)))) withoutNull.push(`${name}.${field}`);
    expect(withoutNull).toEqual([]);
    for (const path of ['chatbots', 'credits/purchase', 'training/url-content', 'training/upload-document'])
      expect(Object.keys(body.paths[`/api/${path}`].post.responses)).toContain('402');
  });

  it('can be read in a browser', async () => {
    const page = await app.visitor.raw('GET', '/api/docs');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toContain('text/html');
  });
});
