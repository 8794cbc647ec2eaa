import { Injectable } from '@nestjs/common';
import { AcrossTenants } from '../database/across-tenants';
import { now } from '../database/columns';
import { SealBroken, Vault } from './vault';

const bindingOf = (name: string): string => `server:${name}`;

/** Secrets the installation makes for itself, once, and keeps as ciphertext: they outlive every change of settings. */
@Injectable()
export class ServerSecrets {
  constructor(
    private readonly across: AcrossTenants,
    private readonly vault: Vault,
  ) {}

  /**
   * The secret of that name, which is the first one's for good. Sealed again when the first key in ENCRYPTION_KEYS
   * has changed. Among servers that start at the same time, one makes it.
   *
   * @throws {SealBroken} when none of ENCRYPTION_KEYS opens it
   */
  async keep(name: string, first: () => Promise<string>): Promise<string> {
    const sealed = (await this.find(name)) ?? (await this.add(name, await first()));
    const secret = this.open(name, sealed);
    if (!this.vault.isCurrent(sealed))
      await this.write(
        'UPDATE server_secrets SET sealed_value = ? WHERE secret_name = ? AND sealed_value = ?',
        [this.vault.seal(secret, bindingOf(name)), name, sealed],
      );
    return secret;
  }

  private async find(name: string): Promise<string | null> {
    const [row] = await this.across.sql<{ sealed_value: string }>(
      'SELECT sealed_value FROM server_secrets WHERE secret_name = ?',
      [name],
    );
    return row?.sealed_value ?? null;
  }

  private async add(name: string, secret: string): Promise<string> {
    const sealed = this.vault.seal(secret, bindingOf(name));
    await this.write(
      'INSERT INTO server_secrets (secret_name, sealed_value, created_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
      [name, sealed, now()],
    );
    return (await this.find(name)) ?? sealed;
  }

  private open(name: string, sealed: string): string {
    try {
      return this.vault.open(sealed, bindingOf(name));
    } catch (error) {
      if (!(error instanceof SealBroken)) throw error;
      throw new SealBroken(
        `"${name}" in server_secrets needs the key it was sealed with; add that one to ENCRYPTION_KEYS again (${error.message})`,
      );
    }
  }

  private write(statement: string, parameters: readonly unknown[]): Promise<unknown> {
    return this.across.transaction(() => this.across.sql(statement, parameters));
  }
}
