import { Body, Controller, Param, Post, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags, ApiUnauthorizedResponse } from '@nestjs/swagger';
import { Access } from '../../kernel/access/access';
import { Returns } from '../../kernel/http/returns';
import { Limited } from '../../kernel/rate-limits/limited';
import { HandOverView, VisitorGuard } from '../conversations';
import { AskTheAgent, AskedAgent } from './agent-question.dto';
import { AskAgent } from './ask-agent';
import { AskForPerson } from './ask-for-person';

@ApiTags('Public')
@ApiBearerAuth()
@Controller('api/public/conversations/:conversation_id')
@UseGuards(VisitorGuard)
@ApiUnauthorizedResponse()
export class PublicHandOverController {
  constructor(
    private readonly wishes: AskForPerson,
    private readonly questions: AskAgent,
  ) {}

  @Post('hand-over')
  @ApiOperation({
    summary: 'Ask for a person',
    description: 'Tells the agent. Until somebody comes the chatbot goes on answering.',
  })
  @Access('public')
  @Limited({ name: 'ask-for-person', points: 20, per: 600, by: 'ip' })
  @Returns(HandOverView)
  ask(@Param('conversation_id') conversationId: string): Promise<HandOverView> {
    return this.wishes.ask(conversationId);
  }

  @Post('questions')
  @ApiOperation({
    summary: 'Have the agent asked',
    description:
      'Sends a question that the chatbot could not answer to the agent. The answer comes into the conversation, and by mail to who left an address and agreed to mail.',
  })
  @Access('public')
  @Limited({ name: 'ask-agent', points: 20, per: 600, by: 'ip' })
  @Returns(AskedAgent, { status: 201 })
  askAgent(
    @Param('conversation_id') conversationId: string,
    @Body() { message_id: messageId }: AskTheAgent,
  ): Promise<AskedAgent> {
    return this.questions.ask(conversationId, messageId);
  }
}
