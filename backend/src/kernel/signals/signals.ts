import { currentOrganizationId } from '../tenancy/context';

/** Ids and names only, never content: who hears it reads the rest through a repository of the same organization. */
export type Note = Readonly<Record<string, string>>;

/**
 * Tells whoever is listening right now that something has changed, in this process and, with Redis, in every other one.
 * A signal may get lost, so listeners also look for themselves from time to time. Topics belong to the organization of the
 * running request.
 */
export abstract class Signals {
  /** Never throws and never waits; call it after the change is committed. */
  send(topic: string, note: Note): void {
    this.deliver(scoped(topic), note);
  }

  /** Returns what ends the listening. */
  listen(topic: string, heard: (note: Note) => void): () => void {
    return this.subscribe(scoped(topic), heard);
  }

  /** How long a listener may rely on signals alone, in milliseconds. */
  abstract readonly lookEveryMs: number;

  protected abstract deliver(topic: string, note: Note): void;
  protected abstract subscribe(topic: string, heard: (note: Note) => void): () => void;
}

const scoped = (topic: string): string => `${currentOrganizationId()}:${topic}`;
