/** What the launcher on the brokerage's site and the chat page in the panel say to each other by postMessage. */
export const namespace = 'real-estate-chat';
export const version = 1;

/** From the page in the panel to the launcher. `unread`: what the launcher calls answers that nobody has seen yet. */
export type FromPanel =
  | { type: 'ready' }
  | { type: 'close' }
  | { type: 'message' }
  | { type: 'answer'; unread: string }
  | { type: 'lead' };

/** From the launcher to the page in the panel. */
export type ToPanel = { type: 'opened' } | { type: 'send'; text: string };

export interface Envelope<T> {
  ns: typeof namespace;
  v: typeof version;
  message: T;
}

/** The message inside, or null for anything that is not ours. */
export function unwrap<T extends { type: string }>(data: unknown): T | null {
  const envelope = data as Partial<Envelope<T>> | null | undefined;
  const isOurs = envelope?.ns === namespace && envelope.v === version;
  return isOurs ? (envelope.message ?? null) : null;
}

export const wrap = <T>(message: T): Envelope<T> => ({ ns: namespace, v: version, message });
