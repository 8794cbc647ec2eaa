import { Body, Controller, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiConsumes, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../../kernel/access/access';
import { Limited } from '../../kernel/rate-limits/limited';
import { currentContext } from '../../kernel/tenancy/context';
import { ChatPages, PublicPageGuard, sendPage } from '../conversations';
import { ContactByForm } from './contact-by-form';
import { seenAt } from './seen-at';

/** Where the contact form of the chat page goes when the page's script does not run. */
@ApiTags('Public')
@Controller('chat/:bot_id/contact')
@UseGuards(PublicPageGuard)
export class ContactPageController {
  constructor(
    private readonly contact: ContactByForm,
    private readonly pages: ChatPages,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'The contact form of the chat page without scripts',
    description: 'Answers with the chat page again: thanks, or the fields to put right.',
  })
  @Access('public')
  @Limited({ name: 'lead', points: 20, per: 600, by: 'ip' })
  @ApiConsumes('application/x-www-form-urlencoded')
  @ApiProduces('text/html')
  @ApiOkResponse({ description: 'The page.', schema: { type: 'string' } })
  async send(
    @Param('bot_id') botId: string,
    @Body() fields: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const acceptLanguage = request.headers['accept-language'];
    const known = currentContext()?.organizationId !== undefined;
    const page = known
      ? await this.contact.send({ botId, fields, acceptLanguage, seen: seenAt(request) })
      : this.pages.unknown({ acceptLanguage });
    return sendPage(request, reply, page);
  }
}
