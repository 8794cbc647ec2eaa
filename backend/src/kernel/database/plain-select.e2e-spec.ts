import { type FindManyOptions, In, IsNull, LessThan, Like, MoreThanOrEqual, Not } from 'typeorm';
import { startApp, type TestApp } from '../../../test/harness';
import { ChatbotEntity } from '../../modules/chatbots/chatbot.entity';
import { PropertyEntity } from '../../modules/properties/property.entity';
import { runAsOrganization } from '../tenancy/context';
import { Database } from './database';

describe('rows of one table', () => {
  let app: TestApp;
  let organizationId: string;
  const botIds: string[] = [];

  beforeAll(async () => {
    app = await startApp();
    const anna = await app.signUp();
    organizationId = anna.organizationId;
    for (const name of ['Attic', 'Basement', "O'Brien's “porch”", 'Yard']) {
      const { body } = await anna.post('/api/chatbots', { name, languages: ['en', 'es'] });
      botIds.push(body.chatbot.bot_id as string);
    }
    await anna.delete(`/api/chatbots/${botIds[3]}`);
    const { status } = await anna.post('/api/properties', {
      address: '4 Pier Lane',
      city: 'Gull Bay',
      state: 'ME',
      zip_code: '04099',
      price: 512_300.5,
      bathrooms: 2.5,
      features: ['Porch'],
    });
    expect(status).toBe(201);
  });
  afterAll(() => app.stop());

  const found = async <E extends object>(entity: new () => E, options: FindManyOptions<E>) => {
    const database = app.nest.get(Database);
    return runAsOrganization(organizationId, async () => ({
      plain: await database.tables.find(entity, options),
      byOrm: await database.query((manager) => manager.find(entity, options)),
    }));
  };

  const byName = { order: { name: 'ASC' } } as const;
  const questions: [string, () => FindManyOptions<ChatbotEntity>][] = [
    ['all', () => byName],
    ['one value', () => ({ where: { name: "O'Brien's “porch”" } })],
    ['several values', () => ({ where: { id: In(botIds.slice(0, 2)) }, ...byName })],
    ['no value at all', () => ({ where: { id: In([]) } })],
    ['what is empty', () => ({ where: { deletedAt: IsNull() }, ...byName })],
    ['what is not empty', () => ({ where: { deletedAt: Not(IsNull()) }, ...byName })],
    ['a pattern', () => ({ where: { name: Like('%o%') }, ...byName })],
    [
      'less and more',
      () => ({ where: [{ name: LessThan('B') }, { conversationCount: MoreThanOrEqual(0) }], ...byName }),
    ],
    ['a few of them', () => ({ ...byName, take: 2 })],
    ['the following ones', () => ({ ...byName, skip: 1, take: 2 })],
    ['all but the first', () => ({ order: { name: 'DESC' }, skip: 1 })],
    ['another organization’s', () => ({ where: { organizationId: crypto.randomUUID() } })],
  ];

  it.each(questions)('are found as the ORM finds them: %s', async (_name, question) => {
    const { plain, byOrm } = await found(ChatbotEntity, question());
    expect(plain).toEqual(byOrm);
  });

  it('carry decimals, lists and flags as themselves', async () => {
    const { plain, byOrm } = await found(PropertyEntity, {});
    expect(plain).toEqual(byOrm);
    expect(plain[0]).toMatchObject({ price: 512_300.5, bathrooms: 2.5, features: ['Porch'] });
  });
});
