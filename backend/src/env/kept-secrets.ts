import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Secrets made once for development and kept beside the data, readable by the owner only. */
export class KeptSecrets {
  constructor(private readonly folder: string) {}

  get(name: string, make: () => string): string {
    const folder = join(this.folder, 'secrets');
    const file = join(folder, name);
    if (existsSync(file)) return readFileSync(file, 'utf8').trim();
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const secret = make();
    writeFileSync(file, `${secret}\n`, { mode: 0o600 });
    return secret;
  }
}
