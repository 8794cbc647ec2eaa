import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database';
import { Unauthenticated, ValidationFailed } from '../../kernel/errors/errors';
import { RateLimits } from '../../kernel/rate-limits/rate-limits';
import { hashPassword, isPassword } from '../../kernel/secrets';
import { currentActor, runAsOrganization } from '../../kernel/tenancy/context';
import { Accounts } from '../organizations';
import type { ChangePassword, ResetPassword } from './auth.dto';
import { ResetLinks } from './reset-links';
import { Sessions } from './sessions.service';

/** Forgotten and changed passwords. Either way every other session ends. */
@Injectable()
export class PasswordsService {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly links: ResetLinks,
    private readonly sessions: Sessions,
    private readonly limits: RateLimits,
  ) {}

  /** Mails a link when the address is known; the caller cannot tell whether it was. */
  async forgot(email: string): Promise<void> {
    await this.limits.count({ name: 'forgot-address', points: 5, per: 3600 }, email.toLowerCase());
    const account = await this.accounts.withEmail(email);
    if (!account) return;
    await runAsOrganization(account.organizationId, () => this.links.send(account));
  }

  async reset({ token, password }: ResetPassword): Promise<void> {
    const { organizationId, userId } = await this.links.of(token);
    const passwordHash = await hashPassword(password);
    await runAsOrganization(organizationId, () =>
      this.database.transaction(async () => {
        await this.links.use(userId);
        await this.accounts.setPassword(userId, passwordHash);
        await this.sessions.endAll(userId);
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
      await this.links.forget(account.id);
      await this.sessions.endAll(account.id, actor.sessionId);
    });
  }
}
