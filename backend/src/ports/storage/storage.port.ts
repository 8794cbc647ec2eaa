import { NotFound } from '../../kernel/errors/errors';

/**
 * Files of the current organization. Names are relative paths such as `photos/4f6c.jpg`; each organization has its
 * own space, which the adapter takes from the context (throws outside an organization).
 */
export abstract class Storage {
  /** Stores or replaces a file; afterwards it is there completely or, on failure, as it was before. */
  abstract put(name: string, data: Buffer, contentType: string): Promise<void>;
  /** @throws {NotFound} */
  abstract get(name: string): Promise<Buffer>;
  /** Removing what is not there is no error. */
  abstract remove(name: string): Promise<void>;
}

/** A name that could leave the organization's folder or upset a file system: a bug of the caller. */
export class BadFileName extends Error {
  constructor(name: string) {
    super(`Not a storage name: ${JSON.stringify(name)}`);
  }
}

const segment = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}$/;

/** `<organization>/<name>`; names come from our ids, so anything but plain segments is refused. */
export function storageKey(organizationId: string, name: string): string {
  const parts = name.split('/');
  if (parts.length > 6 || ![organizationId, ...parts].every((part) => segment.test(part)))
    throw new BadFileName(name);
  return [organizationId, ...parts].join('/');
}

/** What every adapter throws for a file that is not there. */
export const fileMissing = (): NotFound => new NotFound();
