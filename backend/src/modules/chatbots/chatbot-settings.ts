import { Injectable } from '@nestjs/common';
import { Env } from '../../env';
import { ValidationFailed } from '../../kernel/errors/errors';
import { inCode } from '../../kernel/http/in-code';
import type { Patch } from '../../kernel/tenancy/tenant.repository';
import { assertShowable } from '../fair-housing';
import { Properties } from '../properties';
import { readSite } from './allowed-sites';
import type { UpdateChatbot } from './chatbot.dto';
import type { ChatbotEntity } from './chatbot.entity';

/** What was asked for, and may be, in the words of the table; what was not mentioned is missing. */
export interface CheckedSettings {
  row: Patch<ChatbotEntity>;
  propertyIds?: string[];
}

/** What a brokerage may set on a chatbot. */
@Injectable()
export class ChatbotSettings {
  constructor(
    private readonly env: Env,
    private readonly properties: Properties,
  ) {}

  /**
   * @throws {ValidationFailed} for a site that is none, and for own limits above those of the installation
   * @throws {WordingForbidden} for a name or greeting that no home may be advertised with
   * @throws {NotFound} for a listing that is not the organization's
   */
  async check(wish: UpdateChatbot): Promise<CheckedSettings> {
    assertShowable({ name: wish.name, greeting: wish.greeting });
    const { propertyIds, allowedSites, ...row } = inCode(wish);
    const sites = allowedSites && readSites(allowedSites);
    this.checkLimits(wish);
    if (propertyIds) await this.properties.requireAll(propertyIds);
    return {
      row: { ...row, ...(sites && { allowedSites: sites }) },
      ...(propertyIds && { propertyIds: unique(propertyIds) }),
    };
  }

  private checkLimits(wish: UpdateChatbot): void {
    const most = {
      questions_per_minute: this.env.CHAT_MESSAGES_PER_CHATBOT,
      credits_per_hour: this.env.CHAT_CREDITS_PER_HOUR,
    };
    const wrong = (['questions_per_minute', 'credits_per_hour'] as const).flatMap((field) =>
      (wish[field] ?? 0) > most[field]
        ? [{ field, message: `At most ${most[field]}, which is the limit of this installation.` }]
        : [],
    );
    if (wrong.length > 0) throw new ValidationFailed(wrong);
  }
}

function readSites(typed: string[]): string[] {
  const answers = typed.filter((each) => each.trim()).map(readSite);
  const refusals = answers.flatMap((answer) => ('refusal' in answer ? [answer.refusal] : []));
  if (refusals.length > 0)
    throw new ValidationFailed(refusals.map((message) => ({ field: 'allowed_sites', message })));
  return unique(answers.flatMap((answer) => ('site' in answer ? [answer.site] : [])));
}

const unique = (texts: string[]): string[] => [...new Set(texts)];
