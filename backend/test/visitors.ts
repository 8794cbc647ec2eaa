import { createHash } from 'node:crypto';
import { wallOf } from '../src/kernel/time-zones';
import type { Answer, Client, SignedIn, TestApp } from './harness';
import { LiveStream } from './live-stream';
import { readEvents, type StreamEvent } from './read-events';

export { readEvents, type StreamEvent } from './read-events';

/** A brokerage with one listing and a chatbot that speaks for it. */
export interface OpenHouse {
  owner: SignedIn;
  botId: string;
  propertyId: string;
}

type Fields = Record<string, unknown>;

export const aListing = (over: Fields = {}): Fields => ({
  address: '12 Example Court',
  city: 'Springfield',
  state: 'CA',
  zip_code: '94000',
  price: 640_000,
  bedrooms: 3,
  bathrooms: 2.5,
  square_feet: 2100,
  year_built: 1998,
  hoa_fee_cents: 32_000,
  hoa_frequency: 'Monthly',
  parking: 'Two car garage',
  list_agent_name: 'Ana Delgado',
  list_office_name: 'Harbour Homes',
  ...over,
});

/** Where the listing of `aListing` stands. */
export const zone = 'America/Los_Angeles';

/** An hour of a day to come, by the clocks at the listing: `2026-05-14T14:00`. */
export const inDays = (days: number, hour: number): string =>
  `${wallOf(new Date(Date.now() + days * 24 * 3_600_000), zone).slice(0, 10)}T${hour}:00`;

export const aBot = (over: Fields = {}): Fields => ({
  name: 'Ask about 12 Example Court',
  knowledge_base:
    'The furnace is a forced-air gas furnace and was serviced in October 2025 by the installer.',
  ...over,
});

export async function openHouse(
  app: TestApp,
  over: { bot?: Fields; listing?: Fields; orgName?: string } = {},
): Promise<OpenHouse> {
  const owner = await app.signUp(over.orgName ? { org_name: over.orgName } : {});
  const listing = await created(owner.post('/api/properties', aListing(over.listing)));
  const propertyId = String(listing['property_id']);
  const bot = await created(owner.post('/api/chatbots', aBot({ property_ids: [propertyId], ...over.bot })));
  return { owner, propertyId, botId: (bot['chatbot'] as { bot_id: string }).bot_id };
}

async function created(call: Promise<Answer<Fields>>): Promise<Fields> {
  const { status, body } = await call;
  if (status !== 201) throw new Error(`answered ${status}: ${JSON.stringify(body)}`);
  return body;
}

/** What the public addresses answer, or the error's shape. */
export interface VisitorBody {
  message_id: string;
  content: string;
  citations: unknown[];
  answered: boolean;
  answered_by: string;
  can_ask_agent: boolean;
  hand_over: HandOver;
  author_name: string | null;
  position: number;
  offer_contact: string | null;
  property_id: string | null;
  lead_id: string;
  message: string;
  messages: VisitorBody[];
  role: string;
  error: string;
  details: { field: string }[];
}

export interface HandOver {
  state: string;
  agent_name: string | null;
  asked_at: string | null;
  back_at: string | null;
  missed: boolean;
}

/** Somebody at the door: one conversation with its token. */
export class Visitor {
  private constructor(
    private readonly client: Client,
    readonly conversationId: string,
    readonly token: string,
  ) {}

  static async of(app: TestApp, botId: string, wish: Fields = {}): Promise<Visitor> {
    const started = await created(app.visitor.post(`/api/public/chatbots/${botId}/conversations`, wish));
    const token = String(started['visitor_token']);
    return new Visitor(app.visitor.as(token), String(started['conversation_id']), token);
  }

  get path(): string {
    return `/api/public/conversations/${this.conversationId}`;
  }

  ask(content: string, more: Fields = {}): Promise<Answer<VisitorBody>> {
    return this.client.post(`${this.path}/messages`, { content, ...more });
  }

  /** What happens in the conversation from now on. */
  follow(after = 0): Promise<LiveStream> {
    return LiveStream.of(this.client, `${this.path}/events?after=${after}`);
  }

  askForPerson(): Promise<Answer<HandOver>> {
    return this.client.post(`${this.path}/hand-over`);
  }

  askAgent(messageId: string): Promise<Answer<{ question_id: string; agent_name: string }>> {
    return this.client.post(`${this.path}/questions`, { message_id: messageId });
  }

  typing(): Promise<Answer> {
    return this.client.post(`${this.path}/typing`);
  }

  see(): Promise<Answer<VisitorBody>> {
    return this.client.get(this.path);
  }

  leaveContact(details: Fields): Promise<Answer<VisitorBody>> {
    const consent = { email: false, phone: false };
    return this.client.post(`${this.path}/lead`, { name: 'Maya Ortiz', consent, ...details });
  }

  /** The answer as server-sent events. */
  async stream(
    content: string,
    more: Fields = {},
  ): Promise<{ status: number; type: string | null; events: StreamEvent[] }> {
    const response = await this.client.raw(
      'POST',
      `${this.path}/messages`,
      { content, ...more },
      { accept: 'text/event-stream' },
    );
    const text = await response.text();
    return { status: response.status, type: response.headers.get('content-type'), events: readEvents(text) };
  }
}

/** Solves a puzzle as a browser's worker would; `not`: a solution that is known already. */
export function solvedPuzzle(challenge: string, difficulty: number, not = ''): string {
  for (let number = 0; ; number++) {
    const proof = `${challenge}:${number}`;
    const hash = createHash('sha256').update(proof).digest();
    if (proof !== not && hash.readUInt32BE(0) >>> (32 - difficulty) === 0) return proof;
  }
}
