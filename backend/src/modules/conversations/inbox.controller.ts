import { Body, Controller, Get, Param, Patch, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../kernel/access/access';
import type { Page } from '../../kernel/http/page';
import { Returns } from '../../kernel/http/returns';
import {
  ConversationDetail,
  ConversationsQuery,
  ConversationView,
  UpdateConversation,
} from './conversation.dto';
import { Inbox } from './inbox.service';

@ApiTags('Conversations')
@Controller('api/conversations')
export class InboxController {
  constructor(private readonly inbox: Inbox) {}

  @Get()
  @ApiOperation({ summary: 'List conversations' })
  @Access('conversations:read')
  @Returns(ConversationView, { list: true })
  list(@Query() query: ConversationsQuery): Promise<Page<ConversationView>> {
    return this.inbox.page(query);
  }

  @Get(':conversation_id')
  @ApiOperation({ summary: 'Read a conversation' })
  @Access('conversations:read')
  @Returns(ConversationDetail)
  get(@Param('conversation_id') conversationId: string): Promise<ConversationDetail> {
    return this.inbox.get(conversationId);
  }

  @Patch(':conversation_id')
  @ApiOperation({ summary: 'Open or close a conversation' })
  @Access('conversations:write')
  @Returns(ConversationDetail)
  change(
    @Param('conversation_id') conversationId: string,
    @Body() { status }: UpdateConversation,
  ): Promise<ConversationDetail> {
    return this.inbox.setStatus(conversationId, status);
  }
}
