import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../kernel/access/access';
import { Returns } from '../../kernel/http/returns';
import { AskChatbot, ChatbotAnswer, FoundPassage, SearchKnowledge } from './knowledge.dto';
import { KnowledgeService } from './knowledge.service';

@ApiTags('Knowledge')
@Controller('api')
export class KnowledgeController {
  constructor(private readonly knowledge: KnowledgeService) {}

  @Post('knowledge/search')
  @ApiOperation({
    summary: 'Search what was taught',
    description: "Passages of the organization's sources, best first.",
  })
  @Access('knowledge:read')
  @Returns(FoundPassage, { list: true })
  search(@Body() body: SearchKnowledge): Promise<FoundPassage[]> {
    return this.knowledge.search(body);
  }

  @Post('chatbots/:bot_id/ask')
  @ApiOperation({
    summary: 'Ask a chatbot without a conversation',
    description: 'What a visitor would be told; no conversation is stored.',
  })
  @Access('chatbots:read')
  @Returns(ChatbotAnswer)
  ask(@Param('bot_id') botId: string, @Body() body: AskChatbot): Promise<ChatbotAnswer> {
    return this.knowledge.ask(botId, body);
  }
}
