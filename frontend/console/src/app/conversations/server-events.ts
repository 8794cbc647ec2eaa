export interface ServerEvent {
  readonly name: string;
  readonly data: unknown;
}

/** The server did not give the stream. */
export class StreamRefused extends Error {
  constructor(
    url: string,
    readonly status: number,
  ) {
    super(`${url} answered ${status}`);
  }
}

/** Longest silence before a stream counts as broken; the server sends something every 15 seconds. */
const silence = 40_000;

/**
 * Server-sent events with an access token, which EventSource cannot send; through fetch and not HttpClient, which would keep
 * everything that ever came. Throws when the stream cannot be had or breaks.
 */
export async function* serverEvents(
  url: string,
  token: string,
  left: AbortSignal,
): AsyncGenerator<ServerEvent> {
  const connection = new AbortController();
  const abort = () => connection.abort();
  left.addEventListener('abort', abort);
  let alarm = setTimeout(abort, silence);
  try {
    const response = await fetch(url, {
      headers: { Authorization: `Bearer ${token}`, Accept: 'text/event-stream' },
      signal: connection.signal,
    });
    if (!response.ok || !response.body) throw new StreamRefused(url, response.status);
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let pending = '';
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      clearTimeout(alarm);
      alarm = setTimeout(abort, silence);
      const blocks = (pending + piece.value).split('\n\n');
      pending = blocks.pop() ?? '';
      for (const block of blocks) {
        const event = eventOf(block);
        if (event) yield event;
      }
    }
  } finally {
    clearTimeout(alarm);
    left.removeEventListener('abort', abort);
    abort();
  }
}

/** Null for heartbeats. */
export function eventOf(block: string): ServerEvent | null {
  const lines = block.split('\n');
  const field = (name: string) =>
    lines
      .filter((line) => line.startsWith(`${name}:`))
      .map((line) => line.slice(name.length + 1).trimStart())
      .join('\n');
  const data = field('data');
  return data ? { name: field('event') || 'message', data: JSON.parse(data) as unknown } : null;
}
