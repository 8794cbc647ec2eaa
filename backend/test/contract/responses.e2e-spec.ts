import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { type SignedIn, startApp, type TestApp } from '../harness';
import { aWorld, type World } from '../world';
import { fill, type Operation, operationsOf, resolve, sampleBody, type Schema } from './operations';

/** Objects with named fields may carry no others: what is not documented is not sent. */
function closed(schema: Schema): Schema {
  const type = schema.nullable && schema.type ? [...[schema.type].flat(), 'null'] : schema.type;
  const isOpen = schema.additionalProperties !== undefined || !schema.properties;
  return {
    ...schema,
    ...(type && { type }),
    ...(schema.properties && {
      properties: Object.fromEntries(
        Object.entries(schema.properties).map(([name, each]) => [name, closed(each)]),
      ),
    }),
    ...(schema.items && { items: closed(schema.items) }),
    ...(schema.anyOf && { anyOf: schema.anyOf.map(closed) }),
    ...(!isOpen && { additionalProperties: false }),
  };
}

describe('answers', () => {
  let app: TestApp;
  let anna: SignedIn;
  let mine: World;
  let operations: Operation[];
  let schemaOf: (operation: Operation, status: number) => Schema | undefined;
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);

  beforeAll(async () => {
    app = await startApp();
    anna = await app.signUp();
    mine = await aWorld(app, anna, 'mine');
    const described = operationsOf(app);
    operations = described.operations;
    schemaOf = ({ answers }, status) => {
      const schema = answers[String(status)];
      return schema && closed(resolve(described.document, schema));
    };
  });
  afterAll(() => app.stop());

  const misfits = (operation: Operation, status: number, body: unknown): string[] => {
    if (status === 204) return [];
    const schema = schemaOf(operation, status);
    if (!schema) return typeof body === 'object' ? [`${operation.id}: ${status} is not documented`] : [];
    const validate = ajv.compile(schema);
    return validate(body)
      ? []
      : (validate.errors ?? []).map(
          (error) =>
            `${operation.id} ${status}: ${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`,
        );
  };

  const callerOf = ({ path }: Operation) =>
    path.startsWith('/api/public/conversations/') ? anna.as(mine.visitor_token) : anna;

  it('of every reading route are as documented, field by field', async () => {
    const wrong: string[] = [];
    const reads = operations.filter(
      ({ method, path }) =>
        method === 'GET' && path.startsWith('/api') && !/events$|\{token\}|outbox/.test(path),
    );
    for (const operation of reads) {
      const { status, body } = await callerOf(operation).get(fill(operation.path, mine));
      wrong.push(...misfits(operation, status, body));
    }
    expect(reads.length).toBeGreaterThan(35);
    expect(wrong).toEqual([]);
  });

  it('of every writing route are as documented, field by field', async () => {
    const wrong: string[] = [];
    const writes = operations.filter(
      ({ method, body, takesFile, id }) =>
        ['POST', 'PATCH', 'PUT'].includes(method) &&
        body &&
        !takesFile &&
        !/^Auth_(logout|refresh|changePassword)/.test(id),
    );
    for (const operation of writes) {
      const own = Object.fromEntries(
        (operation.body?.required ?? []).filter((name) => mine[name]).map((name) => [name, mine[name]]),
      );
      const { status, body } = await callerOf(operation)[operation.method.toLowerCase() as 'post'](
        fill(operation.path, mine),
        { ...sampleBody(operation.body!), ...own },
      );
      wrong.push(...misfits(operation, status, body));
    }
    expect(writes.length).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });
});
