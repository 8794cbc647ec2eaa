import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '../../kernel/access/access';
import { Returns } from '../../kernel/http/returns';
import { AskChatbot, ChatbotAnswer, FoundPassage, SearchKnowledge } from './knowledge.dto';
import { KnowledgeService } from './knowledge.service';

@ApiTags('Knowledge')
@Controller('api')
export class KnowledgeController {
  constructor(private readonly knowledge: KnowledgeService) {}

  /** Passages of the organization's sources, best first. */
  @Post('knowledge/search')
  @Access('knowledge:read')
  @Returns(FoundPassage, { list: true })
  search(@Body() body: SearchKnowledge): Promise<FoundPassage[]> {
    return this.knowledge.search(body);
  }

  /** What a visitor would be told; no conversation is stored. */
  @Post('chatbots/:bot_id/ask')
  @Access('chatbots:read')
  @Returns(ChatbotAnswer)
  ask(@Param('bot_id') botId: string, @Body() body: AskChatbot): Promise<ChatbotAnswer> {
    return this.knowledge.ask(botId, body);
  }
}
