import { Body, Controller, Get, Headers, Param, Post, Query, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { Access } from '../../kernel/access/access';
import { Returns } from '../../kernel/http/returns';
import { Limited } from '../../kernel/rate-limits/limited';
import { AsksProofInBursts } from './burst.guard';
import { StartConversation, StartedConversation } from './message.dto';
import { PublicChatbot } from './public-chat.dto';
import { PublicChats } from './public-chats.service';
import { PublicBotGuard } from './visitor.guard';
import { Visits } from './visits.service';

@ApiTags('Public')
@Controller('api/public/chatbots/:bot_id')
@UseGuards(PublicBotGuard)
export class PublicChatController {
  constructor(
    private readonly chats: PublicChats,
    private readonly visits: Visits,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What a page needs to show a chatbot' })
  @Access('public')
  @Limited({ name: 'public-chatbot', points: 240, per: 60, by: 'ip' })
  @ApiQuery({ name: 'lang', required: false, description: 'Language of the texts.' })
  @Returns(PublicChatbot)
  get(
    @Param('bot_id') botId: string,
    @Query('lang') lang?: unknown,
    @Headers('accept-language') acceptLanguage?: string,
  ): Promise<PublicChatbot> {
    return this.chats.view(botId, typeof lang === 'string' ? lang : undefined, acceptLanguage);
  }

  @Post('conversations')
  @ApiOperation({ summary: 'Begin a conversation' })
  @Access('public')
  @AsksProofInBursts('start')
  @Limited({ name: 'start-conversation', points: 60, per: 60, by: 'ip' })
  @Returns(StartedConversation, { status: 201 })
  start(@Param('bot_id') botId: string, @Body() body: StartConversation): Promise<StartedConversation> {
    return this.visits.start(botId, body);
  }
}
