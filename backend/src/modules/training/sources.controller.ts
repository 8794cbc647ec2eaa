import { Body, Controller, Delete, Get, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags, ApiPaymentRequiredResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../../kernel/access/access';
import { Idempotent } from '../../kernel/http/idempotency';
import type { Page } from '../../kernel/http/page';
import { Returns } from '../../kernel/http/returns';
import { Sources } from '../knowledge';
import { TrainingAnswers, type TrainingAnswer } from './answers';
import { ChunkView, viewChunk } from './chunk.dto';
import { SourcesQuery, SourceView, UpdateSource } from './source.dto';
import { AcceptedView } from './training-job.dto';
import { TrainedUrlView } from './training.dto';
import { SourceViews } from './source-views';
import { SourceEdits } from './source-edits';
import { SourceUpkeep } from './source-upkeep';

@ApiTags('Training')
@Controller('api/training/sources')
export class SourcesController {
  constructor(
    private readonly sources: Sources,
    private readonly views: SourceViews,
    private readonly edits: SourceEdits,
    private readonly upkeep: SourceUpkeep,
    private readonly answers: TrainingAnswers,
  ) {}

  @Get()
  @ApiOperation({ summary: 'List sources' })
  @Access('knowledge:read')
  @Returns(SourceView, { list: true })
  async list(@Query() query: SourcesQuery): Promise<Page<SourceView>> {
    const { q, bot_id: botId, learned_by: learnedBy, property_id: propertyId, kind, status } = query;
    const filter = {
      ...(q && { q }),
      ...(botId && { botId }),
      ...(learnedBy && { learnedBy }),
      ...(propertyId && { propertyId }),
      ...(kind && { kind }),
      ...(status && { status }),
    };
    return this.views.page(await this.sources.list(query, filter));
  }

  @Get(':source_id')
  @ApiOperation({ summary: 'Read a source' })
  @Access('knowledge:read')
  @Returns(SourceView)
  async get(@Param('source_id') sourceId: string): Promise<SourceView> {
    return this.views.one(await this.sources.get(sourceId));
  }

  @Patch(':source_id')
  @ApiOperation({ summary: 'Rename a source, change its scope or its schedule' })
  @Access('knowledge:write')
  @Returns(SourceView)
  async change(@Param('source_id') sourceId: string, @Body() body: UpdateSource): Promise<SourceView> {
    return this.views.one(await this.edits.change(sourceId, body));
  }

  @Delete(':source_id')
  @ApiOperation({
    summary: 'Delete a source',
    description: 'Takes it and everything learned from it out of every answer.',
  })
  @Access('knowledge:write')
  @Returns(undefined)
  remove(@Param('source_id') sourceId: string): Promise<void> {
    return this.upkeep.remove(sourceId);
  }

  @Get(':source_id/chunks')
  @ApiOperation({
    summary: 'What was understood of a source',
    description: 'The passages as they were understood, in reading order.',
  })
  @Access('knowledge:read')
  @Returns(ChunkView, { list: true })
  async chunks(@Param('source_id') sourceId: string): Promise<ChunkView[]> {
    return (await this.sources.chunksOf(sourceId)).map(viewChunk);
  }

  @Post(':source_id/retrain')
  @ApiOperation({
    summary: 'Train a source again',
    description:
      'Reads it again from where it came from. Pages that are as they were cost nothing, new and changed ones as in a first training.',
  })
  @Access('knowledge:write')
  @Idempotent()
  @ApiPaymentRequiredResponse()
  @Returns(TrainedUrlView)
  @ApiResponse({ status: 202, type: AcceptedView, description: 'Still at work; `Location` names the job.' })
  async retrain(
    @Param('source_id') sourceId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TrainingAnswer> {
    return this.answers.answer(await this.upkeep.retrain(sourceId), request, reply);
  }
}
