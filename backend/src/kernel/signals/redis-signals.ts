import { EventEmitter } from 'node:events';
import { Logger } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { type Note, Signals } from './signals';

const prefix = 'signals:';

/** Between all processes of an installation. */
export class RedisSignals extends Signals {
  readonly lookEveryMs = 10_000;
  private readonly log = new Logger(RedisSignals.name);
  private readonly topics = new EventEmitter().setMaxListeners(0);
  private readonly ear: Redis;

  constructor(private readonly client: Redis) {
    super();
    // A connection that listens can do nothing else; it comes back by itself with everything it listened to.
    this.ear = client.duplicate({ maxRetriesPerRequest: null, commandTimeout: undefined });
    this.ear.on('error', () => undefined);
    this.ear.on('message', (channel: string, text: string) =>
      this.topics.emit(channel.slice(prefix.length), JSON.parse(text) as Note),
    );
  }

  stop(): void {
    this.ear.disconnect();
  }

  protected deliver(topic: string, note: Note): void {
    this.client.publish(prefix + topic, JSON.stringify(note)).catch((error: unknown) => {
      this.log.warn(`A signal was lost: ${error instanceof Error ? error.message : String(error)}`);
      // Those in this process need no Redis to hear it.
      this.topics.emit(topic, note);
    });
  }

  protected subscribe(topic: string, heard: (note: Note) => void): () => void {
    if (this.topics.listenerCount(topic) === 0)
      void this.ear.subscribe(prefix + topic).catch(() => undefined);
    this.topics.on(topic, heard);
    return () => {
      this.topics.off(topic, heard);
      if (this.topics.listenerCount(topic) === 0)
        void this.ear.unsubscribe(prefix + topic).catch(() => undefined);
    };
  }
}
