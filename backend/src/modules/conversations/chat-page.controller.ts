import { Controller, Get, Header, Param, Query, Req, Res, StreamableFile, UseGuards } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../../kernel/access/access';
import { Limited } from '../../kernel/rate-limits/limited';
import { currentContext } from '../../kernel/tenancy/context';
import { ChatFiles } from './chat-assets';
import { ChatPages, readPageQuery } from './chat-pages.service';
import { sendAsset, sendPage } from './chat-response';
import { LinkPreviews } from './link-preview';
import { PublicBotGuard, PublicPageGuard } from './visitor.guard';

/** The pages and files a home buyer's browser loads. */
@ApiTags('Public')
@Controller()
export class ChatPageController {
  constructor(
    private readonly pages: ChatPages,
    private readonly files: ChatFiles,
    private readonly previews: LinkPreviews,
  ) {}

  @Get('chat/:bot_id')
  @ApiOperation({ summary: 'The public chat page', description: "The chat page in the brokerage's brand." })
  @Access('public')
  @UseGuards(PublicPageGuard)
  @Limited({ name: 'chat-page', points: 240, per: 60, by: 'ip' })
  @ApiQuery({ name: 'property', required: false, description: 'The listing it is about.' })
  @ApiQuery({ name: 'qr', required: false, description: 'The code that led here.' })
  @ApiQuery({ name: 'lang', required: false, description: 'Language of the page.' })
  @ApiQuery({
    name: 'embed',
    required: false,
    description: 'Origin of the site that shows the page in a panel.',
  })
  @ApiProduces('text/html')
  @ApiOkResponse({ description: 'The page.', schema: { type: 'string' } })
  async page(
    @Param('bot_id') botId: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = { ...readPageQuery(query), botId, acceptLanguage: request.headers['accept-language'] };
    const known = currentContext()?.organizationId !== undefined;
    return sendPage(request, reply, known ? await this.pages.render(asked) : this.pages.unknown(asked));
  }

  @Get('chat/:bot_id/preview.jpg')
  @ApiOperation({
    summary: 'The picture of a shared link',
    description: 'What messengers show of a link to the chat page: the home and the brand, 1200 by 630.',
  })
  @Access('public')
  @UseGuards(PublicBotGuard)
  @Limited({ name: 'link-preview', points: 120, per: 60, by: 'ip' })
  @ApiQuery({ name: 'property', required: false, description: 'The listing it is about.' })
  @ApiProduces('image/jpeg')
  @ApiOkResponse({ description: 'The picture.', schema: { type: 'string', format: 'binary' } })
  @Header('Cache-Control', 'public, max-age=3600')
  async preview(
    @Param('bot_id') botId: string,
    @Query() query: Record<string, unknown>,
  ): Promise<StreamableFile> {
    const picture = await this.previews.draw(botId, readPageQuery(query).property);
    return new StreamableFile(picture, { type: 'image/jpeg' });
  }

  @Get('widget.js')
  @ApiOperation({
    summary: 'The script that embeds a chatbot',
    description: "The embed script for the brokerage's own site.",
  })
  @Access('public')
  @ApiProduces('text/javascript')
  @ApiOkResponse({ description: 'The script.', schema: { type: 'string' } })
  widget(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return sendAsset(
      request,
      reply,
      this.files.launcher(),
      'public, max-age=300, stale-while-revalidate=86400',
    );
  }

  @Get('chat-assets/:file')
  @ApiOperation({
    summary: 'A file of the chat page',
    description: 'Script and type face of the chat page; their names change with their content.',
  })
  @Access('public')
  @ApiProduces('text/javascript', 'font/woff2')
  @ApiOkResponse({ description: 'The file.', schema: { type: 'string', format: 'binary' } })
  asset(
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return sendAsset(request, reply, this.files.file(file), 'public, max-age=31536000, immutable');
  }
}
