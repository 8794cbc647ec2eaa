import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { NotFound, Unauthenticated } from '../../kernel/errors/errors';
import { equalSecrets, sha256 } from '../../kernel/secrets';
import { enterOrganization } from '../../kernel/tenancy/context';
import { Chatbots } from '../chatbots';
import { ConversationsRepository } from './conversations.repository';

type VisitorRequest = FastifyRequest<{ Params: { bot_id?: string; conversation_id?: string } }>;

/** Names the organization of a public route by the chatbot in its path. An unknown chatbot is a 404. */
@Injectable()
export class PublicBotGuard implements CanActivate {
  constructor(private readonly chatbots: Chatbots) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { bot_id: botId } = context.switchToHttp().getRequest<VisitorRequest>().params;
    const bot = isUUID(botId) ? await this.chatbots.whereabouts(String(botId)) : null;
    if (!bot) throw new NotFound();
    enterOrganization(bot.organizationId, { kind: 'visitor', id: 'visitor' });
    return true;
  }
}

/** The same for pages, where people get a page about an unknown chatbot too: then no organization is named. */
@Injectable()
export class PublicPageGuard extends PublicBotGuard {
  override async canActivate(context: ExecutionContext): Promise<boolean> {
    return super.canActivate(context).catch((error: unknown) => {
      if (error instanceof NotFound) return true;
      throw error;
    });
  }
}

/**
 * Lets a visitor into the one conversation the bearer token was given out for. A wrong token and a conversation that does
 * not exist get the same answer in the same time.
 */
@Injectable()
export class VisitorGuard implements CanActivate {
  constructor(private readonly conversations: ConversationsRepository) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<VisitorRequest>();
    const token = /^Bearer ([\w-]{20,100})$/i.exec(request.headers.authorization ?? '')?.[1];
    if (!token) throw new Unauthenticated('Send the visitor token of this conversation as a bearer token.');
    const { conversation_id: id } = request.params;
    const conversation = isUUID(id) ? await this.conversations.anywhere(String(id)) : null;
    const matches = equalSecrets(sha256(token), conversation?.tokenHash ?? '');
    if (!conversation || !matches) throw new NotFound();
    enterOrganization(conversation.organizationId, { kind: 'visitor', id: conversation.id });
    return true;
  }
}
