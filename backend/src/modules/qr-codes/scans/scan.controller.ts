import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiFoundResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../../../kernel/access/access';
import { NotFound } from '../../../kernel/errors/errors';
import { campaignOf } from '../../../kernel/http/campaign';
import { shareProcess } from '../../../kernel/http/security-headers';
import { Limited } from '../../../kernel/rate-limits/limited';
import { pageLanguage } from '../../conversations';
import type { SentPage } from '../signs/sign-pages';
import { OpenCode } from './open-code';
import { handedOn, visitOf } from './visit';

@ApiTags('Public')
@Controller('q')
export class ScanController {
  constructor(private readonly codes: OpenCode) {}

  @Get(':code')
  @ApiOperation({
    summary: 'What a printed code opens',
    description:
      'Counts the visit and leads to the chat page; `utm_…` parameters go along. Where no chatbot answers any more, or the home is sold and the sign shows something else then, a page in the brokerage’s brand.',
  })
  @Access('public')
  @Limited({ name: 'scan', points: 120, per: 60, by: 'ip' })
  @ApiFoundResponse({
    description: 'To the chat page.',
    headers: { Location: { schema: { type: 'string' } } },
  })
  @ApiProduces('text/html')
  @ApiOkResponse({ description: 'The page.', schema: { type: 'string' } })
  async open(
    @Param('code') code: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const language = pageLanguage(undefined, request.headers['accept-language']);
    // Typed off a sign, on a keyboard that begins with a capital.
    const opened = await this.codes.open(code.toLowerCase(), {
      visit: visitOf(request),
      language,
      campaign: campaignOf<string>(query, handedOn) as Record<string, string>,
    });
    shareProcess(reply);
    void reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer');
    if (opened && 'page' in opened) return sendPage(reply, opened.page);
    if (opened) return reply.redirect(opened.path, 302);
    if (!(request.headers.accept ?? '').includes('text/html')) throw new NotFound();
    return sendPage(reply, await this.codes.unknown(language));
  }
}

/** Never kept: what a sign shows changes when it moves. */
async function sendPage(reply: FastifyReply, { status, html, policy }: SentPage): Promise<void> {
  await reply
    .code(status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-security-policy', policy)
    .header('vary', 'accept-language')
    .send(html);
}
