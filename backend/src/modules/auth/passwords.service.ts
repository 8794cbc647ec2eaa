import { Injectable } from '@nestjs/common';
import { Env } from '../../env';
import { now } from '../../kernel/database/columns';
import { Database } from '../../kernel/database/database';
import { Unauthenticated, Unprocessable, ValidationFailed } from '../../kernel/errors/errors';
import { RateLimits } from '../../kernel/rate-limits/rate-limits';
import { hashPassword, isPassword, randomToken, sha256 } from '../../kernel/secrets';
import { currentActor, runAsOrganization } from '../../kernel/tenancy/context';
import { Mail } from '../../ports/mail';
import { Accounts } from '../organizations';
import type { ChangePassword, ResetPassword } from './auth.dto';
import { PasswordResetsRepository } from './auth.repositories';
import { Sessions } from './sessions.service';

const validMinutes = 60;

/** Forgotten and changed passwords. Either way every other session ends. */
@Injectable()
export class PasswordsService {
  constructor(
    private readonly env: Env,
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly resets: PasswordResetsRepository,
    private readonly sessions: Sessions,
    private readonly mail: Mail,
    private readonly limits: RateLimits,
  ) {}

  /** Mails a link when the address is known; the caller cannot tell whether it was. */
  async forgot(email: string): Promise<void> {
    await this.limits.count({ name: 'forgot-address', points: 5, per: 3600 }, email.toLowerCase());
    const account = await this.accounts.withEmail(email);
    if (!account) return;
    const token = randomToken();
    await runAsOrganization(account.organizationId, async () => {
      await this.database.transaction(async () => {
        await this.resets.forget(account.id);
        const expiresAt = new Date(Date.now() + validMinutes * 60_000).toISOString();
        await this.resets.add({ userId: account.id, tokenHash: sha256(token), expiresAt });
      });
      await this.mail.send({
        to: account.email,
        subject: 'Choose a new password',
        text: `Choose a new password within ${validMinutes} minutes:\n${this.env.PUBLIC_URL}/reset-password?token=${token}\n\nIf you did not ask for this, ignore this mail; your password stays as it is.`,
      });
    });
  }

  async reset({ token, password }: ResetPassword): Promise<void> {
    const reset = await this.resets.withToken(sha256(token));
    if (!reset || reset.expiresAt < now()) throw new LinkGone();
    const passwordHash = await hashPassword(password);
    await runAsOrganization(reset.organizationId, () =>
      this.database.transaction(async () => {
        if ((await this.resets.forget(reset.userId)) === 0) throw new LinkGone();
        await this.accounts.setPassword(reset.userId, passwordHash);
        await this.sessions.endAll(reset.userId);
      }),
    );
  }

  async change({ current_password, new_password }: ChangePassword): Promise<void> {
    const actor = currentActor();
    if (actor?.kind !== 'user') throw new Unauthenticated();
    await this.limits.count({ name: 'change-password', points: 10, per: 900 }, actor.id);
    const account = await this.accounts.get(actor.id);
    if (!(await isPassword(current_password, account.passwordHash)))
      throw new ValidationFailed([
        { field: 'current_password', message: 'current_password is not your password' },
      ]);
    const passwordHash = await hashPassword(new_password);
    await this.database.transaction(async () => {
      await this.accounts.setPassword(account.id, passwordHash);
      await this.resets.forget(account.id);
      await this.sessions.endAll(account.id, actor.sessionId);
    });
  }
}

class LinkGone extends Unprocessable {
  constructor() {
    super('This link was used or has expired. Ask for a new one.', 'link_gone');
  }
}
