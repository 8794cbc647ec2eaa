import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access } from '../../kernel/access/access';
import { Unrecorded } from '../../kernel/access/unrecorded';
import { Returns } from '../../kernel/http/returns';
import {
  ActOnConversation,
  ConversationDetail,
  ConversationView,
  InboxMessage,
  WriteToVisitor,
} from './conversation.dto';
import { Desk } from './desk';
import { FollowInbox } from './follow-inbox';
import { Inbox } from './inbox.service';

/** What agents do in conversations while visitors are there. */
@ApiTags('Conversations')
@Controller('api/conversations')
export class LiveController {
  constructor(
    private readonly inbox: Inbox,
    private readonly desk: Desk,
    private readonly follow: FollowInbox,
  ) {}

  @Get('events')
  @ApiOperation({
    summary: 'Follow all conversations',
    description:
      'Server-sent events: `attention` (how many wait, were missed, are unread), `changed` and `typing` with a `conversation_id`, and at the end `again`: connect anew.',
  })
  @Access('conversations:read')
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ description: 'The stream.', schema: { type: 'string' } })
  events(@Res() reply: FastifyReply): Promise<void> {
    return this.follow.start(reply);
  }

  @Get('attention')
  @ApiOperation({
    summary: 'List conversations that need a person',
    description:
      'Visitors who wait, longest first; then those nobody came to; then unread messages. At most 100.',
  })
  @Access('conversations:read')
  @Returns(ConversationView, { list: true })
  attention(): Promise<ConversationView[]> {
    return this.inbox.needingAttention();
  }

  @Post(':conversation_id/hand-over')
  @ApiOperation({
    summary: 'Take over, give back to the chatbot, close or reopen',
    description: 'Answers 409 when the conversation is in a state where this cannot be done.',
  })
  @Access('conversations:write')
  @Returns(ConversationDetail)
  async act(
    @Param('conversation_id') conversationId: string,
    @Body() { action }: ActOnConversation,
  ): Promise<ConversationDetail> {
    await this.desk.act(conversationId, action);
    return this.inbox.get(conversationId);
  }

  @Post(':conversation_id/messages')
  @ApiOperation({
    summary: 'Write to the visitor',
    description: 'Takes the conversation over: the chatbot answers no more until it is given back.',
  })
  @Access('conversations:write')
  @Returns(InboxMessage, { status: 201 })
  write(
    @Param('conversation_id') conversationId: string,
    @Body() body: WriteToVisitor,
  ): Promise<InboxMessage> {
    return this.desk.write(conversationId, body);
  }

  @Post(':conversation_id/read')
  @ApiOperation({ summary: 'Mark as read', description: 'Sets the number of unread messages to zero.' })
  @Access('conversations:write')
  @Unrecorded('looking')
  @Returns(undefined)
  read(@Param('conversation_id') conversationId: string): Promise<void> {
    return this.desk.read(conversationId);
  }

  @Post(':conversation_id/typing')
  @ApiOperation({
    summary: 'Say that an agent is writing',
    description: 'Shown to the visitor for a few seconds.',
  })
  @Access('conversations:write')
  @Unrecorded('typing')
  @Returns(undefined)
  typing(@Param('conversation_id') conversationId: string): Promise<void> {
    return this.desk.typing(conversationId);
  }
}
