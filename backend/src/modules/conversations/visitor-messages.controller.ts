import { Body, Controller, Get, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiProduces, ApiTags, ApiUnauthorizedResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../../kernel/access/access';
import { Returns } from '../../kernel/http/returns';
import { Limited } from '../../kernel/rate-limits/limited';
import { AnswerQuestion } from './answer-question';
import { AsksProofInBursts } from './burst.guard';
import { AnswerView, SendMessage, VisitorConversation } from './message.dto';
import { StreamAnswer } from './stream-answer';
import { VisitorGuard } from './visitor.guard';
import { Visits } from './visits.service';

/** A visitor's own conversation; the bearer token is the one its start gave out. */
@ApiTags('Public')
@ApiBearerAuth()
@Controller('api/public/conversations/:conversation_id')
@UseGuards(VisitorGuard)
@ApiUnauthorizedResponse()
export class VisitorMessagesController {
  constructor(
    private readonly visits: Visits,
    private readonly answers: AnswerQuestion,
    private readonly streams: StreamAnswer,
  ) {}

  @Get()
  @ApiOperation({ summary: "Read one's own conversation" })
  @Access('public')
  @Returns(VisitorConversation)
  see(@Param('conversation_id') conversationId: string): Promise<VisitorConversation> {
    return this.visits.see(conversationId);
  }

  @Post('messages')
  @ApiOperation({
    summary: 'Ask a question',
    description:
      'With `Accept: text/event-stream` the same answer as the events `token`, `citations`, `done` or `error`.',
  })
  @Access('public')
  @AsksProofInBursts('message')
  @Limited({ name: 'messages', points: 120, per: 60, by: 'ip' })
  @ApiProduces('application/json', 'text/event-stream')
  @Returns(AnswerView)
  async send(
    @Param('conversation_id') conversationId: string,
    @Body() body: SendMessage,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if ((request.headers.accept ?? '').includes('text/event-stream'))
      return this.streams.answer(conversationId, body, reply);
    return reply.code(200).send(await this.answers.answer(conversationId, body));
  }
}
