import { streamEvents, type StreamEvent } from './event-stream';
import { readModel } from './model';
import { solvePuzzle } from './proof';
import type { Visit } from './visitor';

export interface Citation {
  source_id: string | null;
  title: string;
  url: string | null;
  page: number | null;
  snippet: string;
}

export interface Answer {
  message_id: string;
  content: string;
  citations: Citation[];
  answered: boolean;
  /** `person`: nothing to show, somebody of the brokerage will write. */
  answered_by: 'bot' | 'person';
  /** The bot does not know, and the agent can be asked. */
  can_ask_agent: boolean;
  /** Why this is a good moment to offer the agent, if it is one. */
  offer_contact: string | null;
}

export interface KeptMessage extends Answer {
  role: 'visitor' | 'assistant' | 'agent';
  author_name: string | null;
  position: number;
}

/** Who answers. */
export interface HandOver {
  state: 'bot' | 'waiting' | 'human' | 'closed';
  agent_name: string | null;
  back_at: string | null;
  missed: boolean;
}

export interface ContactDetails {
  name: string;
  email?: string;
  phone?: string;
  message?: string;
  timeline?: string;
  financing?: string;
  represented?: boolean;
  tour?: { preferred_times: string[]; with: string };
  consent: { email: boolean; call: boolean; sms: boolean; version: string };
}

/** The server's refusal; `status` 0 means that the server was not reached or went away. */
export class ChatFailure extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly details: { field?: string; message: string }[] = [],
    readonly retryAfter = 0,
  ) {
    super(message);
  }
}

/** Longest silence of a stream, in milliseconds, before it counts as broken. */
const silence = 45_000;

export async function startConversation(botId: string, wish: Record<string, unknown>): Promise<Visit> {
  const response = await call(`/api/public/chatbots/${encodeURIComponent(botId)}/conversations`, {
    method: 'POST',
    body: JSON.stringify(wish),
  });
  return (await response.json()) as Visit;
}

export async function keptConversation(
  visit: Visit,
): Promise<{ messages: KeptMessage[]; hand_over: HandOver }> {
  const response = await call(conversation(visit), {}, visit);
  return (await response.json()) as { messages: KeptMessage[]; hand_over: HandOver };
}

/** Tells the agent that somebody waits. */
export async function askForPerson(visit: Visit): Promise<HandOver> {
  const response = await call(`${conversation(visit)}/hand-over`, { method: 'POST' }, visit);
  return (await response.json()) as HandOver;
}

/** Has the agent asked what the bot did not know; the answer is who was asked. */
export async function askAgent(visit: Visit, messageId: string): Promise<string> {
  const response = await call(
    `${conversation(visit)}/questions`,
    { method: 'POST', body: JSON.stringify({ message_id: messageId }) },
    visit,
  );
  return ((await response.json()) as { agent_name: string }).agent_name;
}

export async function tellTyping(visit: Visit): Promise<void> {
  await call(`${conversation(visit)}/typing`, { method: 'POST' }, visit);
}

/** What happens from now on. Ends with an error when the stream stays silent for longer than its heartbeat. */
export async function* follow(visit: Visit, after: number): AsyncGenerator<StreamEvent> {
  const connection = new AbortController();
  const abort = () => connection.abort();
  let alarm = setTimeout(abort, silence);
  const signs = () => {
    clearTimeout(alarm);
    alarm = setTimeout(abort, silence);
  };
  try {
    const { body } = await call(
      `${conversation(visit)}/events?after=${after}`,
      { headers: { accept: 'text/event-stream' }, signal: connection.signal },
      visit,
    );
    if (body) yield* streamEvents(body, signs);
  } finally {
    clearTimeout(alarm);
    abort();
  }
}

export async function leaveContact(visit: Visit, details: ContactDetails): Promise<void> {
  await call(`${conversation(visit)}/lead`, { method: 'POST', body: JSON.stringify(details) }, visit);
}

/**
 * Asks a question. `onText` gets the text so far, `onCitations` the sources as soon as they are known; the promise is the finished answer.
 * `clientKey` makes a second try of the same question harmless.
 */
export async function ask(
  visit: Visit,
  question: { content: string; clientKey: string },
  listener: { onText(text: string): void; onCitations(citations: Citation[]): void },
  stop: AbortSignal,
): Promise<Answer> {
  const connection = new AbortController();
  const abort = () => connection.abort();
  stop.addEventListener('abort', abort);
  let alarm = setTimeout(abort, silence);
  try {
    const response = await call(
      `${conversation(visit)}/messages`,
      {
        method: 'POST',
        headers: { accept: 'text/event-stream' },
        body: JSON.stringify({ content: question.content, client_key: question.clientKey }),
        signal: connection.signal,
      },
      visit,
    );
    if (!response.body || !response.headers.get('content-type')?.startsWith('text/event-stream')) {
      return (await response.json()) as Answer;
    }
    let text = '';
    for await (const event of streamEvents(response.body)) {
      clearTimeout(alarm);
      alarm = setTimeout(abort, silence);
      if (event.name === 'token')
        listener.onText((text += (JSON.parse(event.data) as { text: string }).text));
      if (event.name === 'citations') listener.onCitations(JSON.parse(event.data) as Citation[]);
      if (event.name === 'done') return JSON.parse(event.data) as Answer;
      if (event.name === 'error') throw refusal(0, event.data);
    }
    throw new ChatFailure(0, 'cut_short', 'The connection ended before the answer did.');
  } catch (error) {
    throw error instanceof ChatFailure ? error : new ChatFailure(0, 'unreachable', String(error));
  } finally {
    clearTimeout(alarm);
    stop.removeEventListener('abort', abort);
  }
}

const conversation = (visit: Visit) =>
  `/api/public/conversations/${encodeURIComponent(visit.conversation_id)}`;

/** Sends a request; in a burst the server wants a proof of work first, of which the visitor notices a moment's wait. */
async function call(path: string, request: RequestInit, visit?: Visit): Promise<Response> {
  try {
    return await send(path, request, visit);
  } catch (error) {
    if (!(error instanceof ChatFailure) || error.code !== 'proof_required') throw error;
    const proof = await solvePuzzle(async () => {
      const answer = await send(`/api/public/chatbots/${encodeURIComponent(readModel().bot_id)}/puzzle`, {});
      return (await answer.json()) as { challenge: string; difficulty: number };
    });
    if (!proof) throw error;
    return send(path, request, visit, proof);
  }
}

async function send(path: string, request: RequestInit, visit?: Visit, proof?: string): Promise<Response> {
  const headers = new Headers(request.headers);
  if (request.body) headers.set('content-type', 'application/json');
  if (visit) headers.set('authorization', `Bearer ${visit.visitor_token}`);
  if (proof) headers.set('x-proof', proof);
  const response = await fetch(path, { ...request, headers, credentials: 'omit' }).catch((error: unknown) => {
    throw new ChatFailure(0, 'unreachable', String(error));
  });
  if (response.ok) return response;
  throw refusal(
    response.status,
    await response.text().catch(() => ''),
    Number(response.headers.get('retry-after')) || 0,
  );
}

function refusal(status: number, body: string, retryAfter = 0): ChatFailure {
  try {
    const { error, message, details } = JSON.parse(body) as {
      error: string;
      message: string;
      details?: { field?: string; message: string }[];
    };
    return new ChatFailure(status, error, message, details ?? [], retryAfter);
  } catch {
    return new ChatFailure(status, 'unknown', body.slice(0, 200), [], retryAfter);
  }
}
