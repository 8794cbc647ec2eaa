import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags, ApiPaymentRequiredResponse } from '@nestjs/swagger';
import { Access } from '../../kernel/access/access';
import { Idempotent } from '../../kernel/http/idempotency';
import type { Page } from '../../kernel/http/page';
import { Returns } from '../../kernel/http/returns';
import { ChatbotsQuery, ChatbotView, CreateChatbot, CreatedChatbot, UpdateChatbot } from './chatbot.dto';
import { ChatbotRecords } from './chatbot-records';
import { ChatbotViews } from './chatbot-views';
import { ChatbotsService } from './chatbots.service';

@ApiTags('Chatbots')
@Controller('api/chatbots')
export class ChatbotsController {
  constructor(
    private readonly chatbots: ChatbotsService,
    private readonly records: ChatbotRecords,
    private readonly views: ChatbotViews,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Create a chatbot', description: 'Costs 10 credits.' })
  @Access('chatbots:write')
  @Idempotent()
  @ApiPaymentRequiredResponse()
  @Returns(CreatedChatbot, { status: 201 })
  create(@Body() body: CreateChatbot): Promise<CreatedChatbot> {
    return this.chatbots.create(body);
  }

  @Get()
  @ApiOperation({ summary: 'List chatbots' })
  @Access('chatbots:read')
  @Returns(ChatbotView, { list: true })
  list(@Query() query: ChatbotsQuery): Promise<Page<ChatbotView>> {
    return this.views.page(query);
  }

  @Get(':bot_id')
  @ApiOperation({ summary: 'Read a chatbot' })
  @Access('chatbots:read')
  @Returns(ChatbotView)
  get(@Param('bot_id') botId: string): Promise<ChatbotView> {
    return this.views.one(botId);
  }

  @Patch(':bot_id')
  @ApiOperation({ summary: 'Change a chatbot' })
  @Access('chatbots:write')
  @Returns(ChatbotView)
  change(@Param('bot_id') botId: string, @Body() body: UpdateChatbot): Promise<ChatbotView> {
    return this.chatbots.change(botId, body);
  }

  @Delete(':bot_id')
  @ApiOperation({
    summary: 'Delete a chatbot',
    description:
      'Conversations, leads and printed codes stay: the codes lead to a page with the way to the agent. What was taught for this chatbot alone is deleted with it.',
  })
  @Access('chatbots:write')
  @Returns(undefined)
  remove(@Param('bot_id') botId: string): Promise<void> {
    return this.records.remove(botId);
  }
}
