import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Env } from '../../env';
import { Forbidden } from '../../kernel/errors/errors';
import { Chatbots, isAllowedOrigin } from '../chatbots';
import { ConversationsRepository } from './conversations.repository';

const publicChat = /^\/api\/public\/(chatbots|conversations)\/([^/?]+)/;

/** Whether a script of another web site may talk to a chatbot: only of a site on the chatbot's list. */
@Injectable()
export class OtherSites {
  constructor(
    private readonly chatbots: Chatbots,
    private readonly conversations: ConversationsRepository,
    private readonly env: Env,
  ) {}

  /**
   * `null`: the chatbot keeps no list, or the call comes from our own page. Else whether the origin is on the list.
   * A forged Origin header gets in, of course: this protects visitors' browsers, the rate limits protect us.
   */
  async allows({ url, host, headers }: FastifyRequest): Promise<boolean | null> {
    const { origin } = headers;
    const [, kind, id = ''] = publicChat.exec(url) ?? [];
    if (!origin || !kind || !isUUID(id) || this.isOurs(origin, host)) return null;
    const sites = await this.chatbots.sitesOf(kind === 'chatbots' ? id : await this.botOf(id));
    return sites.length === 0 ? null : isAllowedOrigin(sites, origin);
  }

  private async botOf(conversationId: string): Promise<string> {
    return (await this.conversations.anywhere(conversationId))?.botId ?? '';
  }

  private isOurs(origin: string, host: string): boolean {
    if (this.env.CORS_ORIGINS.includes(origin) || origin === new URL(this.env.PUBLIC_URL).origin) return true;
    return URL.canParse(origin) && new URL(origin).host === host;
  }
}

/** Cross-origin calls of the public chat (Fetch standard, "CORS protocol"): the listed site is named, never `*`, and no cookies. */
export function answerOtherSites(fastify: FastifyInstance, sites: OtherSites): void {
  fastify.addHook('onRequest', async (request, reply) => {
    const allowed = await sites.allows(request);
    if (allowed === null) return;
    void reply.header('vary', 'origin');
    if (!allowed) throw new Forbidden('This web site may not use this chatbot.');
    void reply
      .header('access-control-allow-origin', request.headers.origin)
      .header('access-control-expose-headers', 'retry-after, x-request-id');
    if (request.method !== 'OPTIONS') return;
    return reply
      .code(204)
      .header('access-control-allow-methods', 'GET, POST')
      .header('access-control-allow-headers', 'authorization, content-type, x-proof')
      .header('access-control-max-age', '600')
      .send();
  });
}
