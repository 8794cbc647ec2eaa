import { Controller, Get, Param, Post, Query, Res, UseGuards } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
  ApiUnauthorizedResponse,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access } from '../../kernel/access/access';
import { Returns } from '../../kernel/http/returns';
import { Limited } from '../../kernel/rate-limits/limited';
import { FollowConversation } from './follow-conversation';
import { Live } from './live';
import { EventsQuery } from './message.dto';
import { VisitorGuard } from './visitor.guard';

/** What goes on in a visitor's own conversation while the page is open. */
@ApiTags('Public')
@ApiBearerAuth()
@Controller('api/public/conversations/:conversation_id')
@UseGuards(VisitorGuard)
@ApiUnauthorizedResponse()
export class VisitorLiveController {
  constructor(
    private readonly follow: FollowConversation,
    private readonly live: Live,
  ) {}

  @Get('events')
  @ApiOperation({
    summary: 'Follow one’s own conversation',
    description:
      'Server-sent events: `state` (who answers, now and whenever it changes), `message` (of a person of the brokerage), `typing` (that person is writing) and at the end `again`: connect anew.',
  })
  @Access('public')
  @Limited({ name: 'follow', points: 120, per: 60, by: 'ip' })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ description: 'The stream.', schema: { type: 'string' } })
  events(
    @Param('conversation_id') conversationId: string,
    @Query() { after = 0 }: EventsQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.follow.start(conversationId, after, reply);
  }

  @Post('typing')
  @ApiOperation({
    summary: 'Say that the visitor is writing',
    description: 'Shown to agents for a few seconds.',
  })
  @Access('public')
  @Limited({ name: 'typing', points: 120, per: 60, by: 'ip' })
  @Returns(undefined)
  async typing(@Param('conversation_id') conversationId: string): Promise<void> {
    this.live.tell(conversationId, 'typing', 'visitor');
  }
}
