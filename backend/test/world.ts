import sharp from 'sharp';
import type { SignedIn, TestApp } from './harness';
import { soon } from './soon';

/** One object of every kind of an organization, by the name its id has in paths and bodies. */
export type World = Record<string, string>;

/** Fills an organization through the API, so that every kind of id has an owner. `marker` goes into every text. */
export async function aWorld(app: TestApp, admin: SignedIn, marker: string): Promise<World> {
  const made = async <T extends Record<string, string>>(
    path: string,
    body: Record<string, unknown>,
  ): Promise<T> => {
    const answer = await admin.post<T>(path, body);
    if (answer.status >= 300)
      throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const property = await made('/api/properties', {
    address: `1 ${marker} Street`,
    city: marker,
    state: 'CA',
    zip_code: '94999',
    price: 500_000,
    description: `About ${marker}.`,
  });
  const { chatbot } = (await made('/api/chatbots', {
    name: marker,
    description: marker,
    personality: marker,
    knowledge_base: `The ${marker} gate code is on file.`,
    property_ids: [property.property_id],
  })) as unknown as { chatbot: World };
  const qr = await made('/api/qr-codes', {
    bot_id: chatbot.bot_id,
    property_id: property.property_id,
    label: marker,
  });
  await made(`/api/signs/${qr.sign_id}/move`, { place: marker, note: marker });
  const open = { title: marker, starts_at: '2030-01-01T00:00:00Z', ends_at: '2030-01-02T00:00:00Z' };
  await admin.put(`/api/signs/${qr.sign_id}/schedule`, { windows: [{ ...open, bot_id: chatbot.bot_id }] });
  const taught = await upload(
    admin,
    '/api/training/upload-document',
    new File([pageOf(marker)], `${marker}.html`, { type: 'text/html' }),
  );
  const answer = await made('/api/knowledge/answers', {
    question: `Who painted the ${marker} shutters?`,
    answer: `Painters of ${marker} did, last spring.`,
  });
  const note = await made('/api/knowledge/notes', { title: marker, text: `The ${marker} fence is new.` });
  const photo = await upload(admin, `/api/properties/${property.property_id}/photos`, await aPhoto());
  const talk = (await app.visitor.post(`/api/public/chatbots/${chatbot.bot_id}/conversations`)).body as World;
  const visitor = app.visitor.as(talk.visitor_token);
  const unanswered = await visitor.post<World>(`/api/public/conversations/${talk.conversation_id}/messages`, {
    content: `Is there a ${marker} helipad?`,
  });
  const asked = await visitor.post<World>(`/api/public/conversations/${talk.conversation_id}/questions`, {
    message_id: unanswered.body.message_id,
  });
  await visitor.post(`/api/public/conversations/${talk.conversation_id}/messages`, {
    content: `Where is the ${marker} boiler?`,
  });
  const lead = await visitor.post<World>(`/api/public/conversations/${talk.conversation_id}/lead`, {
    name: marker,
    tour: { preferred_times: [aYearFromNow()], note: marker },
    email: 'casey@example.com',
    consent: { email: true, phone: false },
  });
  const key = await made('/api/api-keys', { name: marker, scopes: ['leads:read'] });
  const invitation = await made('/api/organizations/me/invitations', {
    email: `${crypto.randomUUID()}@example.com`,
    role: 'agent',
  });
  const purchase = await made('/api/credits/purchase', { amount: 100, payment_method_id: 'pm_stripe_id' });
  const aTest = () =>
    made(`/api/chatbots/${chatbot.bot_id}/tests`, {
      question: `Where is the ${marker} boiler?`,
      expects: 'answer',
      facts: ['cellar'],
    });
  const test = await aTest();
  const run = await made(`/api/chatbots/${chatbot.bot_id}/tests/runs`, {});
  // The newest has no result yet.
  await aTest();
  const [gap] = await soon(
    async () => (await admin.get<World[]>('/api/gaps')).body,
    (gaps) => gaps.length > 0,
  );
  const endpoint = await made('/api/webhook-endpoints', {
    url: `https://${marker}.invalid/hook`,
    description: marker,
  });
  const ping = await admin.post<World>(`/api/webhook-endpoints/${endpoint.endpoint_id}/ping`);
  const [session] = (await admin.get<World[]>('/api/auth/sessions')).body;
  return {
    property_id: property.property_id!,
    bot_id: chatbot.bot_id!,
    qr_id: qr.qr_id!,
    sign_id: qr.sign_id!,
    source_id: taught.source_id!,
    job_id: taught.job_id!,
    answer_id: answer.source_id!,
    note_id: note.source_id!,
    photo_id: photo.photo_id!,
    conversation_id: talk.conversation_id!,
    message_id: unanswered.body.message_id!,
    question_id: asked.body.question_id!,
    visitor_token: talk.visitor_token!,
    lead_id: lead.body.lead_id!,
    tour_id: lead.body.tour_id!,
    api_key_id: key.api_key_id!,
    invitation_id: invitation.invitation_id!,
    gap_id: gap!.gap_id!,
    test_id: test.test_id!,
    run_id: run.run_id!,
    endpoint_id: endpoint.endpoint_id!,
    delivery_id: ping.body.delivery_id!,
    session_id: session!.session_id!,
    user_id: admin.userId,
    agent_id: admin.userId,
    transaction_id: purchase.transaction_id!,
    purchase_id: purchase.purchase_id ?? purchase.transaction_id!,
  };
}

/** Says something of a boiler, and describes a home as listing pages do. */
const pageOf = (marker: string): string => `<!doctype html><title>${marker}</title>
<script type="application/ld+json">${JSON.stringify({
  '@context': 'https://schema.org',
  '@type': 'SingleFamilyResidence',
  name: marker,
  numberOfBedrooms: 3,
  address: {
    '@type': 'PostalAddress',
    streetAddress: `2 ${marker} Street`,
    addressLocality: marker,
    addressRegion: 'CA',
    postalCode: '94999',
  },
  offers: { '@type': 'Offer', price: 400_000, priceCurrency: 'USD' },
})}</script>
<main><h1>${marker}</h1><p>The ${marker} boiler was serviced in May. It stands in the cellar.</p></main>`;

/** Almost: tours lie at most a year ahead. */
const aYearFromNow = (): string => new Date(Date.now() + 360 * 24 * 3_600_000).toISOString().slice(0, 16);

async function upload(admin: SignedIn, path: string, file: File): Promise<World> {
  const form = new FormData();
  form.append('file', file);
  const answer = await admin.post<World>(path, form);
  if (answer.status >= 300)
    throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

async function aPhoto(): Promise<File> {
  const data = await sharp({ create: { width: 320, height: 200, channels: 3, background: '#88aa99' } })
    .png()
    .toBuffer();
  return new File([new Uint8Array(data)], 'photo.png', { type: 'image/png' });
}
