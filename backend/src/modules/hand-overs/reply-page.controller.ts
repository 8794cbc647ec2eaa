import { Body, Controller, Get, Param, Post, Query, Res, UseGuards } from '@nestjs/common';
import { ApiConsumes, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access } from '../../kernel/access/access';
import { sendLinkPage } from '../../kernel/http/link-page';
import { Limited } from '../../kernel/rate-limits/limited';
import { currentContext } from '../../kernel/tenancy/context';
import { expiredPage } from './reply-page';
import { ReplyLinkGuard } from './reply-link.guard';
import { ReplyPages } from './reply-pages';

/** Where the address in a mail to an agent leads: one conversation, answered on a phone without signing in or scripts. */
@ApiTags('Public')
@Controller('reply/:token')
@UseGuards(ReplyLinkGuard)
@Limited({ name: 'reply-page', points: 60, per: 60, by: 'ip' })
export class ReplyPageController {
  constructor(private readonly pages: ReplyPages) {}

  @Get()
  @ApiOperation({
    summary: 'The page an agent answers on',
    description: 'Looking changes nothing: mail scanners follow links.',
  })
  @Access('public')
  @ApiProduces('text/html')
  @ApiOkResponse({ description: 'The page.', schema: { type: 'string' } })
  async show(
    @Param('token') token: string,
    @Query('done') done: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendLinkPage(reply, isKnown() ? await this.pages.show(token, done === 'sent') : expiredPage);
  }

  @Post()
  @ApiOperation({ summary: 'Answer from that page' })
  @Access('public')
  @ApiConsumes('application/x-www-form-urlencoded')
  @ApiProduces('text/html')
  @ApiOkResponse({ description: 'The page, with what has to be put right.', schema: { type: 'string' } })
  async answer(
    @Param('token') token: string,
    @Body() fields: Record<string, unknown>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const refused = isKnown() ? await this.pages.answer(token, fields) : expiredPage;
    if (refused) sendLinkPage(reply, refused);
    // So that reloading the page does not send anything again.
    else void reply.redirect(`/reply/${encodeURIComponent(token)}?done=sent`, 303);
  }
}

const isKnown = (): boolean => currentContext()?.organizationId !== undefined;
