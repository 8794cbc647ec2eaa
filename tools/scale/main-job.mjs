import assert from 'node:assert/strict';
import { apiAt, signUp } from '../servers/api.mjs';
import { makePdf } from './material.mjs';

/**
 * From sign-up to a buyer's cited answer, changing over to the other API process wherever one might be
 * tempted to remember something in its memory.
 */
export async function mainJob({ check, apis: [first, second], page }) {
  const { one, two, bot } = await begin({ check, first, second });
  const scene = { check, first, second, one, two, bot, page };
  const { webPage, pdf } = await teach(scene);
  const chatPath = await putUpSign(scene);
  await check('the chat page carries the listing in its HTML', async () => {
    const { body: html } = await apiAt(first.url).get(chatPath);
    assert.match(html, /12 Harbor Lane/);
  });

  const conversation = await talk(scene, { webPage, pdf });
  await check('the other API shows the conversation to the brokerage', async () => {
    const listed = (await two.get('/api/conversations')).body;
    assert.deepEqual(
      listed.map(({ conversation_id }) => conversation_id),
      [conversation],
    );
    const { messages } = (await two.get(`/api/conversations/${conversation}`)).body;
    const said = messages.filter(({ role }) => role === 'visitor').map(({ content }) => content);
    assert.deepEqual(said, ['When were the solar panels installed?', 'How many dogs may residents keep?']);
  });

  await check('the credits were charged once each: one chatbot, two trainings', async () => {
    const { body } = await two.get('/api/credits/balance');
    assert.equal(body.usage_this_month, 20);
    assert.equal(body.current_credits, 980);
    assert.equal(body.credits_remaining, 980);
  });
}

async function begin({ check, first, second }) {
  const { one, two } = await check(
    'a brokerage signs up at one API, and its token is good at the other',
    async () => {
      const { api, token } = await signUp(apiAt(first.url));
      const other = apiAt(second.url, token);
      assert.equal((await other.get('/api/auth/me')).body.role, 'admin');
      return { one: api, two: other };
    },
  );

  const bot = await check('a chatbot is created at one API and listed by the other', async () => {
    const { chatbot } = (await one.post('/api/chatbots', { name: 'Harbor Lane guide' })).body;
    const listed = (await two.get('/api/chatbots')).body;
    assert.deepEqual(
      listed.map(({ bot_id }) => bot_id),
      [chatbot.bot_id],
    );
    return chatbot;
  });
  return { one, two, bot };
}

async function teach({ check, one, two, bot, page }) {
  const webPage = await check('a worker trains a web page', async () => {
    const { status, body } = await one.post('/api/training/url-content', {
      url: page.url,
      bot_id: bot.bot_id,
    });
    assert.equal(status, 200, JSON.stringify(body));
    assert.equal(body.processed_content.title, 'Living at 12 Harbor Lane');
    return body;
  });

  const pdf = await check('a worker trains a PDF', async () => {
    const form = new FormData();
    form.set('bot_id', bot.bot_id);
    form.set('file', await makePdf(), 'association-rules.pdf');
    const { status, body } = await two.post('/api/training/upload-document', form);
    assert.equal(status, 200, JSON.stringify(body));
    assert.match(body.processed_content.text, /two dogs/);
    return body;
  });
  return { webPage, pdf };
}

/** @returns the path that the scanned code leads to */
async function putUpSign({ check, one, two, bot, second }) {
  const property = await check('a listing is added and given to the chatbot', async () => {
    const { body } = await two.post('/api/properties', {
      address: '12 Harbor Lane',
      city: 'Gull Bay',
      state: 'ME',
      zip_code: '04099',
      price: 515000,
      bedrooms: 3,
    });
    await one.patch(`/api/chatbots/${bot.bot_id}`, { property_ids: [body.property_id] });
    return body;
  });

  return check('a QR code leads to the chat page, and its scan is counted', async () => {
    const wish = { bot_id: bot.bot_id, property_id: property.property_id, label: 'Yard sign' };
    const { body: code } = await one.post('/api/qr-codes', wish);
    // Programs are no visitors: a scan counts when a phone's browser follows it.
    const phone = { 'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Mobile/15E148' };
    const scan = await apiAt(second.url).get(new URL(code.qr_data).pathname, phone);
    assert.equal(scan.status, 302);
    const target = new URL(scan.headers.get('location'), second.url);
    assert.equal(target.pathname, `/chat/${bot.bot_id}`);
    const [counted] = (await one.get('/api/qr-codes')).body;
    assert.equal(counted.scan_count, 1);
    return `${target.pathname}${target.search}`;
  });
}

/** @returns the conversation's id */
function talk({ check, first, second, bot }, { webPage, pdf }) {
  return check('a visitor gets answers with citations from the page and the PDF', async () => {
    const start = await apiAt(first.url).post(`/api/public/chatbots/${bot.bot_id}/conversations`, {});
    const { conversation_id: id, visitor_token: token } = start.body;
    const ask = async (base, content) =>
      (await apiAt(base, token).post(`/api/public/conversations/${id}/messages`, { content })).body;

    const solar = await ask(first.url, 'When were the solar panels installed?');
    assert.match(solar.content, /2021/);
    assert.ok(
      solar.citations.some(({ source_id }) => source_id === webPage.source_id),
      JSON.stringify(solar),
    );
    const dogs = await ask(second.url, 'How many dogs may residents keep?');
    assert.match(dogs.content, /two/i);
    assert.ok(
      dogs.citations.some(({ source_id }) => source_id === pdf.source_id),
      JSON.stringify(dogs),
    );
    return id;
  });
}
