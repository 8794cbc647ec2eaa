import type { Client } from './harness';
import { readEvents, type StreamEvent } from './read-events';

/** A stream of server-sent events that stays open. */
export class LiveStream {
  private text = '';

  private constructor(private readonly reader: ReadableStreamDefaultReader<string>) {}

  static async of(client: Client, path: string): Promise<LiveStream> {
    const response = await client.raw('GET', path, undefined, { accept: 'text/event-stream' });
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
    return new LiveStream(response.body!.pipeThrough(new TextDecoderStream()).getReader());
  }

  get events(): StreamEvent[] {
    return readEvents(this.text.slice(0, this.text.lastIndexOf('\n\n') + 2));
  }

  /** Waits until an event of that name is as wished, among those heard before too. */
  async until<T>(name: string, isSo: (data: T) => boolean = () => true): Promise<T> {
    for (;;) {
      const found = this.events.find((event) => event.name === name && isSo(event.data as T));
      if (found) return found.data as T;
      const { done, value } = await this.reader.read();
      if (done) throw new Error(`The stream ended without "${name}": ${this.text.slice(-500)}`);
      this.text += value;
    }
  }

  async leave(): Promise<void> {
    await this.reader.cancel();
  }
}
