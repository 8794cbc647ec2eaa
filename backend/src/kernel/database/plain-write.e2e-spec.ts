import { type FindOptionsWhere, In, IsNull, Like, MoreThan } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity';
import { startApp, type TestApp } from '../../../test/harness';
import { PropertyEntity } from '../../modules/properties/property.entity';
import { runAsOrganization } from '../tenancy/context';
import { Database } from './database';

const odd = `O'Brien's “porch” ? $1 :a \\ \u{1F3E1}`;

describe('rows of one table are written as the ORM writes them', () => {
  let app: TestApp;
  let organizationId: string;
  let row: PropertyEntity;

  beforeAll(async () => {
    app = await startApp();
    const anna = await app.signUp();
    organizationId = anna.organizationId;
    const { body } = await anna.post('/api/properties', {
      address: odd,
      city: 'Gull Bay',
      state: 'ME',
      zip_code: '04099',
      price: 512_300.5,
      bathrooms: 2.5,
      features: ['Porch', odd],
    });
    row = await inside((database) =>
      database.tables.find(PropertyEntity, { where: { id: body.property_id as string } }),
    ).then(([found]) => found!);
  });
  afterAll(() => app.stop());

  const inside = <T>(work: (database: Database) => Promise<T>): Promise<T> => {
    const database = app.nest.get(Database);
    return runAsOrganization(organizationId, () => database.transaction(() => work(database)));
  };
  const copy = (): PropertyEntity =>
    Object.assign(new PropertyEntity(), row, { id: crypto.randomUUID(), agentId: null });
  const read = (id: string) =>
    inside((database) => database.query((manager) => manager.findOneBy(PropertyEntity, { id })));

  it('new, with decimals, lists, odd text and nothing at all', async () => {
    const [plain, byOrm] = [copy(), copy()];
    await inside((database) => database.tables.insert(PropertyEntity, [plain]));
    await inside((database) =>
      database.query((manager) =>
        manager.insert(PropertyEntity, byOrm as QueryDeepPartialEntity<PropertyEntity>),
      ),
    );
    expect(await read(plain.id)).toEqual({ ...(await read(byOrm.id)), id: plain.id });
    expect(await read(plain.id)).toMatchObject({ price: 512_300.5, features: ['Porch', odd], address: odd });
  });

  const changes: [string, FindOptionsWhere<PropertyEntity>, QueryDeepPartialEntity<PropertyEntity>][] = [
    ['one value', {}, { price: 1.25 }],
    ['several, one of them left as it is', {}, { features: ['Attic'], city: odd, state: undefined }],
    ['what is empty', { agentId: IsNull() }, { price: null }],
    ['some', { price: MoreThan(1), city: In(['Gull Bay']) }, { bathrooms: 1.5 }],
    ['none', { id: In([]) }, { city: 'Elsewhere' }],
    ['by a pattern', { city: Like('Gull%') }, { city: 'Gull Bay' }],
  ];
  it.each(changes)('changed: %s', async (_name, where, patch) => {
    const [plain, byOrm] = [copy(), copy()];
    await inside((database) => database.tables.insert(PropertyEntity, [plain, byOrm]));
    const [changed, affected] = await inside(async (database) => [
      await database.tables.update(PropertyEntity, { id: plain.id, ...where }, { ...patch }),
      (
        await database.query((manager) =>
          manager.update(PropertyEntity, { id: byOrm.id, ...where }, { ...patch }),
        )
      ).affected,
    ]);
    expect(changed).toBe(affected);
    expect(await read(plain.id)).toEqual({ ...(await read(byOrm.id)), id: plain.id });
  });

  it('counted', async () => {
    const where = { city: In(['Gull Bay', odd]) };
    const [plain, byOrm] = await inside(async (database) => [
      await database.tables.count(PropertyEntity, where),
      await database.query((manager) => manager.countBy(PropertyEntity, where)),
    ]);
    expect(plain).toBe(byOrm);
    expect(plain).toBeGreaterThan(1);
  });

  it('not at all when what follows fails', async () => {
    const lost = copy();
    const failed = inside(async (database) => {
      await database.tables.insert(PropertyEntity, [lost]);
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect(await read(lost.id)).toBeNull();
  });
});
