import { EventEmitter } from 'node:events';
import { type Note, Signals } from './signals';

/** Within one process. Others share the database at most, so listeners look at it often. */
export class MemorySignals extends Signals {
  readonly lookEveryMs = 2_000;
  private readonly topics = new EventEmitter().setMaxListeners(0);

  protected deliver(topic: string, note: Note): void {
    this.topics.emit(topic, note);
  }

  protected subscribe(topic: string, heard: (note: Note) => void): () => void {
    this.topics.on(topic, heard);
    return () => this.topics.off(topic, heard);
  }
}
