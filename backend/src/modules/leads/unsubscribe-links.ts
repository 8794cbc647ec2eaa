import { Injectable } from '@nestjs/common';
import { Env } from '../../env';
import { SignedTokens } from './signed-tokens';

/** Links by which a lead stops all messages: without an account, and for good. */
@Injectable()
export class UnsubscribeLinks {
  constructor(
    private readonly env: Env,
    private readonly tokens: SignedTokens,
  ) {}

  linkFor(leadId: string): string {
    return `${this.env.PUBLIC_URL}/api/public/unsubscribe/${this.tokens.write('unsubscribe', leadId)}`;
  }

  /** Null for what we did not write ourselves. */
  read(link: string): { organizationId: string; leadId: string } | null {
    const found = this.tokens.read('unsubscribe', link);
    return found && { organizationId: found.organizationId, leadId: found.id };
  }
}
