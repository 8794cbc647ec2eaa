import { type SignedIn, startApp, type TestApp } from '../../../test/harness';
import { aListing, openHouse, type OpenHouse, Visitor } from '../../../test/visitors';

describe('whose lead it is', () => {
  let app: TestApp;
  let house: OpenHouse;
  let agents: SignedIn[];
  beforeEach(async () => {
    app = await startApp();
    house = await openHouse(app);
    agents = [];
  });
  afterEach(() => app.stop());

  const withAgents = async (count: number) => {
    for (let each = 0; each < count; each++) agents.push(await app.signUpAgent(house.owner));
  };

  const leaveContact = async (email: string, conversation = {}): Promise<string> => {
    const visitor = await Visitor.of(app, house.botId, conversation);
    return (await visitor.leaveContact({ email })).body.lead_id;
  };

  const agentOf = async (leadId: string): Promise<string | null> =>
    (await house.owner.get(`/api/leads/${leadId}`)).body.agent_id;

  it('is the listing’s agent’s', async () => {
    await withAgents(2);
    const agentId = agents[1]!.userId;
    const changed = await house.owner.patch(`/api/properties/${house.propertyId}`, { agent_id: agentId });
    expect([changed.status, changed.body.agent_id]).toEqual([200, agentId]);
    for (const email of ['one@example.com', 'two@example.com'])
      expect(await agentOf(await leaveContact(email))).toBe(agentId);
  });

  it('goes round among those who take leads, also when many come at once', async () => {
    await withAgents(3);
    const away = agents[2]!.userId;
    await house.owner.patch(`/api/organizations/me/members/${away}`, { takes_leads: false });
    const leads = await Promise.all(
      Array.from({ length: 12 }, (_, index) => leaveContact(`buyer${index}@example.com`)),
    );
    const turns = await Promise.all(leads.map(agentOf));
    const counts = agents.map(({ userId }) => turns.filter((turn) => turn === userId).length);
    expect(counts).toEqual([6, 6, 0]);
  });

  it('stays where it is when the visitor writes again', async () => {
    await withAgents(2);
    const visitor = await Visitor.of(app, house.botId);
    const { lead_id } = (await visitor.leaveContact({ email: 'again@example.com' })).body;
    const first = await agentOf(lead_id);
    await visitor.leaveContact({ phone: '(415) 555-0132' });
    expect(await agentOf(lead_id)).toBe(first);
  });

  it('falls back to the next in turn when the listing’s agent is removed', async () => {
    await withAgents(2);
    const [leaving, staying] = agents;
    await house.owner.patch(`/api/properties/${house.propertyId}`, { agent_id: leaving!.userId });
    const old = await leaveContact('old@example.com');
    expect((await house.owner.delete(`/api/organizations/me/members/${leaving!.userId}`)).status).toBe(204);
    expect((await house.owner.get(`/api/properties/${house.propertyId}`)).body.agent_id).toBeNull();
    expect(await agentOf(old)).toBeNull();
    expect(await agentOf(await leaveContact('new@example.com'))).toBe(staying!.userId);
  });

  it('is nobody’s in particular while nobody takes leads', async () => {
    expect(await agentOf(await leaveContact('someone@example.com'))).toBeNull();
  });

  it('can be handed to a colleague, never to a stranger', async () => {
    await withAgents(1);
    const leadId = await leaveContact('someone@example.com');
    const stranger = await app.signUp();
    const handed = await house.owner.patch(`/api/leads/${leadId}`, { agent_id: house.owner.userId });
    expect(handed.body).toMatchObject({ agent_id: house.owner.userId, agent_name: 'Anna Berg' });
    expect((await agents[0]!.get('/api/organizations/me/agents')).body).toContainEqual({
      agent_id: house.owner.userId,
      name: 'Anna Berg',
      takes_leads: false,
    });
    for (const path of [`/api/leads/${leadId}`, `/api/properties/${house.propertyId}`])
      expect((await house.owner.patch(path, { agent_id: stranger.userId })).status).toBe(404);
    const listing = aListing({ agent_id: stranger.userId });
    expect((await house.owner.post('/api/properties', listing)).status).toBe(404);
  });
});
