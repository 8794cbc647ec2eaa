import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../../kernel/access/access';
import { Idempotent } from '../../../kernel/http/idempotency';
import { Returns } from '../../../kernel/http/returns';
import { Chatbots } from '../../chatbots';
import { Properties } from '../../properties';
import {
  CuratedAnswerView,
  ChangeCuratedAnswer,
  ChangeKnowledgeNote,
  KnowledgeNoteView,
  viewCurated,
  viewNote,
  WriteCuratedAnswer,
  WriteKnowledgeNote,
} from './written.dto';
import { WrittenKnowledge } from './written-knowledge';
import type { WrittenScope } from './written.types';

@ApiTags('Knowledge')
@Controller('api/knowledge')
export class WrittenController {
  constructor(
    private readonly written: WrittenKnowledge,
    private readonly chatbots: Chatbots,
    private readonly properties: Properties,
  ) {}

  @Post('answers')
  @ApiOperation({
    summary: 'Write a curated answer',
    description:
      'Given whenever its question is asked, in whatever words, before anything else that is known. Free. The same question in the same scope is answered anew.',
  })
  @Access('knowledge:write')
  @Idempotent()
  @Returns(CuratedAnswerView, { status: 201 })
  async writeAnswer(
    @Body() { question, wordings = [], answer, ...scope }: WriteCuratedAnswer,
  ): Promise<CuratedAnswerView> {
    const wish = { question, wordings, answer, scope: await this.known(scope) };
    return viewCurated(await this.written.writeAnswer(wish));
  }

  @Get('answers/:answer_id')
  @ApiOperation({ summary: 'Read a curated answer' })
  @Access('knowledge:read')
  @Returns(CuratedAnswerView)
  async answer(@Param('answer_id') answerId: string): Promise<CuratedAnswerView> {
    return viewCurated(await this.written.getAnswer(answerId));
  }

  @Patch('answers/:answer_id')
  @ApiOperation({ summary: 'Change a curated answer' })
  @Access('knowledge:write')
  @Returns(CuratedAnswerView)
  async changeAnswer(
    @Param('answer_id') answerId: string,
    @Body() body: ChangeCuratedAnswer,
  ): Promise<CuratedAnswerView> {
    return viewCurated(await this.written.changeAnswer(answerId, body));
  }

  @Post('notes')
  @ApiOperation({ summary: 'Write a note', description: 'A text chatbots answer from. Free.' })
  @Access('knowledge:write')
  @Idempotent()
  @Returns(KnowledgeNoteView, { status: 201 })
  async writeNote(@Body() { title, text, ...scope }: WriteKnowledgeNote): Promise<KnowledgeNoteView> {
    return viewNote(await this.written.writeNote({ title, text, scope: await this.known(scope) }));
  }

  @Get('notes/:note_id')
  @ApiOperation({ summary: 'Read a note' })
  @Access('knowledge:read')
  @Returns(KnowledgeNoteView)
  async note(@Param('note_id') noteId: string): Promise<KnowledgeNoteView> {
    return viewNote(await this.written.getNote(noteId));
  }

  @Patch('notes/:note_id')
  @ApiOperation({ summary: 'Change a note' })
  @Access('knowledge:write')
  @Returns(KnowledgeNoteView)
  async changeNote(
    @Param('note_id') noteId: string,
    @Body() body: ChangeKnowledgeNote,
  ): Promise<KnowledgeNoteView> {
    return viewNote(await this.written.changeNote(noteId, body));
  }

  /** Throws NotFound for another organization's chatbot or listing. */
  private async known({
    bot_id,
    property_id,
  }: {
    bot_id?: string;
    property_id?: string;
  }): Promise<WrittenScope> {
    if (bot_id) await this.chatbots.get(bot_id);
    if (property_id) await this.properties.get(property_id);
    return { botId: bot_id ?? null, propertyId: property_id ?? null };
  }
}
