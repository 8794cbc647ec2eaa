import { createHmac } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Env } from '../../env';
import { randomToken, ServerSecrets } from '../../kernel/secrets';
import { LeadsRepository } from './leads.repository';

/**
 * The key of address hashes and of links to unsubscribe. Not the secret of sign-ins: that one may change any day,
 * and whoever said stop must still be known by the hash.
 */
@Injectable()
export class ContactKey implements OnModuleInit {
  private key?: string;

  constructor(
    private readonly secrets: ServerSecrets,
    private readonly leads: LeadsRepository,
    private readonly env: Env,
  ) {}

  async onModuleInit(): Promise<void> {
    this.key = await this.secrets.keep('contacts', () => this.first());
  }

  /** HMAC-SHA256 over the text. */
  over(text: string): Buffer {
    if (!this.key) throw new Error('The key of contacts is read when the server starts, and it has not yet.');
    return createHmac('sha256', this.key).update(text).digest();
  }

  /** Before there was a key of its own the sign-in secret was used: where there are leads, it goes on being the key. */
  private async first(): Promise<string> {
    return (await this.leads.isAnyAnywhere()) ? this.env.JWT_SECRET_KEY : randomToken();
  }
}
