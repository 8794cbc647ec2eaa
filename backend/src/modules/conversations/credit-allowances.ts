import { Injectable } from '@nestjs/common';
import { Env } from '../../env';
import { RateLimits } from '../../kernel/rate-limits/rate-limits';
import { currentOrganizationId } from '../../kernel/tenancy/context';
import type { Allowance } from '../knowledge';

/** The credits an hour that visitors' answers may cost: of the organization, and of one chatbot where it has a limit of its own. */
@Injectable()
export class CreditAllowances {
  constructor(
    private readonly limits: RateLimits,
    private readonly env: Env,
  ) {}

  /** @param ofBot the chatbot's own limit; null for none */
  of(botId: string, ofBot: number | null): Allowance {
    const hour = (name: string, points: number) => ({ name, points, per: 3600 });
    const both = [
      { limit: hour('chat-credits', this.env.CHAT_CREDITS_PER_HOUR), who: currentOrganizationId() },
      ...(ofBot === null ? [] : [{ limit: hour('chat-credits-of-bot', ofBot), who: botId }]),
    ];
    const giveBack = async (from: typeof both, credits: number): Promise<void> => {
      for (const { limit, who } of from) await this.limits.giveBack(limit, who, credits);
    };
    return {
      take: async (credits) => {
        for (const [index, { limit, who }] of both.entries()) {
          if (limit.points > 0 && (await this.limits.take(limit, who, credits))) continue;
          await giveBack(both.slice(0, index), credits);
          return false;
        }
        return true;
      },
      giveBack: (credits) => giveBack(both, credits),
    };
  }
}
