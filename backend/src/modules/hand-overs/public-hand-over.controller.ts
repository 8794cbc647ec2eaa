import { Controller, Param, Post, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../kernel/access/access';
import { Returns } from '../../kernel/http/returns';
import { Limited } from '../../kernel/rate-limits/limited';
import { HandOverView, VisitorGuard } from '../conversations';
import { AskForPerson } from './ask-for-person';

@ApiTags('Public')
@ApiBearerAuth()
@Controller('api/public/conversations/:conversation_id/hand-over')
@UseGuards(VisitorGuard)
export class PublicHandOverController {
  constructor(private readonly wishes: AskForPerson) {}

  @Post()
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
}
