import { DataSource } from 'typeorm';
import { type SignedIn, startApp, type TestApp } from '../../../test/harness';
import { soon } from '../../../test/soon';
import { openHouse, type OpenHouse, Visitor, type VisitorBody } from '../../../test/visitors';

const unknown = 'Who designed the wallpaper?';

describe('an agent who answers from a mail', () => {
  let app: TestApp;
  let house: OpenHouse;
  let agent: SignedIn;
  beforeEach(async () => {
    app = await startApp();
    house = await openHouse(app);
    agent = await app.signUpAgent(house.owner);
    await house.owner.patch(`/api/properties/${house.propertyId}`, { agent_id: agent.userId });
  });
  afterEach(() => app.stop());

  const mailTo = async (address: string, about: string): Promise<string> => {
    const [mail] = await soon(
      async () =>
        (await house.owner.get('/api/outbox')).body.filter(
          (each: { to: string; subject: string }) => each.to === address && each.subject.includes(about),
        ) as { text: string }[],
      (mails) => mails.length > 0,
    );
    return mail!.text;
  };
  const linkIn = (mail: string): string => new URL(/https?:\S+\/reply\/\S+/.exec(mail)![0]).pathname;
  const send = (link: string, fields: Record<string, string>) =>
    fetch(new URL(link, app.url), { method: 'POST', redirect: 'manual', body: new URLSearchParams(fields) });

  const waitingVisitor = async () => {
    const visitor = await Visitor.of(app, house.botId);
    await visitor.ask('Is the price <b>final</b>?');
    const { body } = await visitor.askForPerson();
    return { visitor, body, link: linkIn(await mailTo(agent.email, 'wants to talk')) };
  };

  it('reads the conversation and writes into it on a page without script, sign-in or a trace for others', async () => {
    const { visitor, body, link } = await waitingVisitor();
    expect(body.agent_name).toBe('Anna Berg');
    const page = await app.visitor.raw('GET', link);
    const html = await page.text();
    expect([page.status, html.includes('Is the price &lt;b&gt;final&lt;/b&gt;?')]).toEqual([200, true]);
    expect(html).not.toMatch(/<script|https?:\/\//);
    expect(Object.fromEntries(page.headers)).toMatchObject({
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'x-robots-tag': expect.stringContaining('noindex'),
      'content-security-policy': expect.stringMatching(/default-src 'none'.*frame-ancestors 'none'/),
    });
    // Mail scanners follow links: looking takes nothing over.
    expect((await visitor.see()).body.hand_over.state).toBe('waiting');

    const sent = await send(link, { content: 'Hello, I am here.', key: 'reply-012345' });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `${link}?done=sent`]);
    await send(link, { content: 'Hello, I am here.', key: 'reply-012345' });
    const { messages, hand_over } = (await visitor.see()).body;
    expect(hand_over).toMatchObject({ state: 'human', agent_name: 'Anna Berg' });
    expect(messages.filter(({ role }) => role === 'agent')).toMatchObject([
      { author_name: 'Anna Berg', content: 'Hello, I am here.' },
    ]);
    expect(await (await app.visitor.raw('GET', `${link}?done=sent`)).text()).toContain('Sent.');
    await send(link, { action: 'give_back' });
    expect((await visitor.see()).body.hand_over.state).toBe('bot');
  });

  it('keeps what was written when it cannot be sent', async () => {
    const { link } = await waitingVisitor();
    for (const [content, complaint] of [
      ['  ', 'Write something first.'],
      [`long <i>${'x'.repeat(2000)}`, 'Please shorten it'],
    ] as const) {
      const refused = await send(link, { content });
      const html = await refused.text();
      expect([refused.status, html.includes(complaint)]).toEqual([422, true]);
      expect(html).toContain(content.trim().replace('<i>', '&lt;i&gt;'));
    }
  });

  it('is let in by the whole unexpired address alone, of which the database knows a hash', async () => {
    const { visitor, link } = await waitingVisitor();
    const database = app.nest.get(DataSource);
    const token = link.split('/').at(-1)!;
    expect(JSON.stringify(await database.query('SELECT * FROM reply_links'))).not.toContain(token);
    for (const wrong of [`${link}x`, `/reply/${'a'.repeat(43)}`, '/reply/..', '/reply/%00'])
      expect((await app.visitor.raw('GET', wrong)).status).toBeGreaterThanOrEqual(400);
    expect((await send(`${link}x`, { content: 'Hello' })).status).toBe(404);
    await database.query(`UPDATE reply_links SET expires_at = '2020-01-01T00:00:00.000Z'`);
    const expired = await app.visitor.raw('GET', link);
    expect([expired.status, await expired.text()]).toEqual([404, expect.stringContaining('no longer good')]);
    expect((await send(link, { content: 'Hello' })).status).toBe(404);
    expect((await visitor.see()).body.hand_over.state).toBe('waiting');
  });

  it('goes out with the agent: who has left the brokerage cannot answer any more', async () => {
    const { link } = await waitingVisitor();
    await house.owner.delete(`/api/organizations/me/members/${agent.userId}`);
    expect((await send(link, { content: 'Hello' })).status).toBe(404);
  });

  const askedBuyer = async (email?: string) => {
    const visitor = await Visitor.of(app, house.botId);
    const { body } = await visitor.ask(unknown);
    expect(body).toMatchObject({ answered: false, can_ask_agent: true });
    if (email) await visitor.leaveContact({ email, consent: { email: true, phone: false } });
    const asked = await visitor.askAgent(body.message_id);
    return { visitor, asked };
  };

  it('answers what the chatbot did not know: the buyer gets it in the chat and by mail, the next one from the chatbot', async () => {
    const { visitor, asked } = await askedBuyer('casey@example.com');
    expect([asked.status, asked.body.agent_name]).toEqual([201, 'Anna Berg']);
    const link = linkIn(await mailTo(agent.email, 'question'));
    expect(await (await app.visitor.raw('GET', link)).text()).toContain(unknown);
    const page = await visitor.follow(2);
    expect((await send(link, { content: 'William Morris did.', teach: 'yes' })).status).toBe(303);
    const message = await page.until<VisitorBody>('message');
    expect(message).toMatchObject({
      author_name: 'Anna Berg',
      content: expect.stringMatching(/wallpaper[^]*William Morris did\./i),
    });
    expect(await mailTo('casey@example.com', 'answered')).toContain('William Morris did.');
    // The bot keeps the conversation, and knows it now.
    expect((await visitor.see()).body.hand_over.state).toBe('bot');
    const next = await Visitor.of(app, house.botId);
    expect((await next.ask(unknown)).body).toMatchObject({
      answered: true,
      content: expect.stringContaining('William Morris did.'),
    });
    expect(page.events.filter(({ name }) => name === 'message')).toHaveLength(1);
    await page.leave();
  });

  it('teaches nothing that is not ticked, and writes no mail that was not agreed to', async () => {
    const { visitor } = await askedBuyer();
    const link = linkIn(await mailTo(agent.email, 'question'));
    await send(link, { content: 'William Morris did.' });
    expect((await visitor.see()).body.messages.at(-1)).toMatchObject({ role: 'agent' });
    const next = await Visitor.of(app, house.botId);
    expect((await next.ask(unknown)).body.answered).toBe(false);
    expect(await (await app.visitor.raw('GET', link)).text()).toContain('Answered.');
  });

  it('is not mailed on to a buyer who said stop by the link in the last mail', async () => {
    const answered = async (visitor: Visitor, content: string): Promise<void> => {
      const { body } = await visitor.ask(`${unknown} ${content}?`);
      const { body: asked } = await visitor.askAgent(body.message_id);
      const mail = await soon(
        async () =>
          (await house.owner.get<{ text: string; to: string }[]>('/api/outbox')).body.find(
            ({ to, text }) => to === agent.email && text.includes(content) && asked.question_id,
          ),
        (found) => found !== undefined,
      );
      await send(linkIn(mail!.text), { content });
    };
    const { visitor } = await askedBuyer('stop@example.com');
    await send(linkIn(await mailTo(agent.email, 'question')), { content: 'William Morris did.' });
    const link = /https?:\S+\/unsubscribe\/\S+/.exec(await mailTo('stop@example.com', 'answered'))![0];
    expect((await fetch(new URL(new URL(link).pathname, app.url), { method: 'POST' })).status).toBe(200);

    await answered(visitor, 'Kate Faulkner did');
    const other = await Visitor.of(app, house.botId);
    await other.leaveContact({ email: 'goes-on@example.com', consent: { email: true } });
    await answered(other, 'Dearle drew it');
    expect(await mailTo('goes-on@example.com', 'answered')).toContain('Dearle drew it');
    const mails = (await house.owner.get<{ to: string; text: string }[]>('/api/outbox')).body;
    expect(mails.filter(({ to }) => to === 'stop@example.com')).toHaveLength(1);
    expect((await visitor.see()).body.messages.at(-1)).toMatchObject({
      content: expect.stringContaining('Kate Faulkner did'),
    });
  });

  it('is not told any more who asked, once that person is erased', async () => {
    const visitor = await Visitor.of(app, house.botId);
    const { body } = await visitor.ask('Did Zelda Quimby design the wallpaper?');
    const { body: left } = await visitor.leaveContact({ name: 'Zelda Quimby', email: 'zelda@example.com' });
    await visitor.askAgent(body.message_id);
    const link = linkIn(await mailTo(agent.email, 'question'));
    const reply = async () => (await app.visitor.raw('GET', link)).text();
    expect(await reply()).toContain('Zelda Quimby');
    expect((await house.owner.post(`/api/leads/${left.lead_id}/erasure`)).status).toBe(200);
    expect(await reply()).not.toMatch(/zelda|quimby/i);
    const kept = await app.nest.get(DataSource).query('SELECT question FROM agent_questions');
    expect(kept).toEqual([{ question: 'Did [name] design the wallpaper?' }]);
  });

  it('sees why an answer cannot be taught, with the text still there, and nobody got half of it', async () => {
    const { visitor } = await askedBuyer();
    const link = linkIn(await mailTo(agent.email, 'question'));
    const refused = await send(link, {
      content: 'A quiet street, perfect for Christian families.',
      teach: 'yes',
    });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Christian families');
    expect((await visitor.see()).body.messages).toHaveLength(2);
  });

  it('hears of a question once, and only of one that the chatbot really left open', async () => {
    const { visitor } = await askedBuyer();
    const known = (await visitor.ask('How many bedrooms?')).body;
    const stranger = await Visitor.of(app, house.botId);
    const foreign = (await stranger.ask(unknown)).body.message_id;
    for (const messageId of [known.message_id, foreign, crypto.randomUUID()])
      expect((await visitor.askAgent(messageId)).status).toBe(404);
    const [first, second] = [await stranger.askAgent(foreign), await stranger.askAgent(foreign)];
    expect(second.body.question_id).toBe(first.body.question_id);
  });
});
