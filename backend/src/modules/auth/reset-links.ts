import { Injectable } from '@nestjs/common';
import { Env } from '../../env';
import { now } from '../../kernel/database/columns';
import { Database } from '../../kernel/database/database';
import { Unprocessable } from '../../kernel/errors/errors';
import { randomToken, sha256 } from '../../kernel/secrets';
import { Mail } from '../../ports/mail';
import type { Account } from '../organizations';
import { PasswordResetsRepository } from './auth.repositories';
import type { PasswordResetEntity } from './password-reset.entity';

const validMinutes = 60;

/** Mailed links to a new password: one a person, good once and for an hour. */
@Injectable()
export class ResetLinks {
  constructor(
    private readonly env: Env,
    private readonly database: Database,
    private readonly resets: PasswordResetsRepository,
    private readonly mail: Mail,
  ) {}

  /** Takes the place of a former one. */
  async send({ id: userId, email }: Account): Promise<void> {
    const token = randomToken();
    await this.database.transaction(async () => {
      await this.resets.forget(userId);
      const expiresAt = new Date(Date.now() + validMinutes * 60_000).toISOString();
      await this.resets.add({ userId, tokenHash: sha256(token), expiresAt });
    });
    await this.mail.send({
      to: email,
      subject: 'Choose a new password',
      text: `Choose a new password within ${validMinutes} minutes:\n${this.env.PUBLIC_URL}/reset-password?token=${token}\n\nIf you did not ask for this, ignore this mail; your password stays as it is.`,
    });
  }

  /** Whose link this is; works without an organization. @throws {LinkGone} */
  async of(token: string): Promise<PasswordResetEntity> {
    const reset = await this.resets.withToken(sha256(token));
    if (!reset || reset.expiresAt < now()) throw new LinkGone();
    return reset;
  }

  /** @throws {LinkGone} it was used meanwhile */
  async use(userId: string): Promise<void> {
    if ((await this.resets.forget(userId)) === 0) throw new LinkGone();
  }

  async forget(userId: string): Promise<void> {
    await this.resets.forget(userId);
  }
}

class LinkGone extends Unprocessable {
  constructor() {
    super('This link was used or has expired. Ask for a new one.', 'link_gone');
  }
}
