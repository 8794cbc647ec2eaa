export interface StreamEvent {
  name: string;
  data: string;
}

/** Server-sent events of a fetch body (WHATWG HTML, 9.2.6; comments and ids are skipped). `onBytes` hears heartbeats too. */
export async function* streamEvents(
  body: ReadableStream<Uint8Array>,
  onBytes: () => void = () => undefined,
): AsyncGenerator<StreamEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let pending = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      onBytes();
      pending += done ? decoder.decode() : decoder.decode(value, { stream: true });
      // A carriage return at the end may be half of a CRLF pair.
      const complete = done ? pending : pending.replace(/\r$/, '');
      const blocks = complete.split(/\r\n\r\n|\n\n|\r\r/);
      pending = (blocks.pop() ?? '') + pending.slice(complete.length);
      for (const block of blocks) {
        const event = parse(block);
        if (event) yield event;
      }
      if (done) return;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function parse(block: string): StreamEvent | null {
  let name = 'message';
  const data: string[] = [];
  for (const line of block.split(/\r\n|\n|\r/)) {
    const colon = line.indexOf(':');
    if (colon === 0) continue;
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') name = value;
    if (field === 'data') data.push(value);
  }
  return data.length > 0 ? { name, data: data.join('\n') } : null;
}
