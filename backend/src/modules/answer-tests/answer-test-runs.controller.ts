import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access } from '../../kernel/access/access';
import { type Page, PageQuery } from '../../kernel/http/page';
import { Returns } from '../../kernel/http/returns';
import {
  AnswerTestRunDetail,
  AnswerTestRunView,
  AnswerTestsSummary,
  RunAnswerTestsNow,
} from './answer-test.dto';
import { AnswerTestRuns } from './answer-test-runs.service';

@ApiTags('Tests of chatbots')
@Controller('api/chatbots/:bot_id/tests')
export class AnswerTestRunsController {
  constructor(private readonly runs: AnswerTestRuns) {}

  @Get('summary')
  @ApiOperation({
    summary: 'Whether a chatbot passes its tests',
    description: 'With the last finished run: look at its regressions before visitors do.',
  })
  @Access('chatbots:read')
  @Returns(AnswerTestsSummary)
  summary(@Param('bot_id') botId: string): Promise<AnswerTestsSummary> {
    return this.runs.summary(botId);
  }

  @Post('runs')
  @ApiOperation({
    summary: 'Run the tests',
    description: 'Happens by itself after each training and change, free of charge. Waits up to 20 seconds.',
  })
  @Access('chatbots:write')
  @Returns(AnswerTestRunDetail)
  @ApiResponse({ status: 202, description: 'It is still running.', type: AnswerTestRunDetail })
  async run(
    @Param('bot_id') botId: string,
    @Body() { with_model = false }: RunAnswerTestsNow,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AnswerTestRunDetail> {
    const run = await this.runs.run(botId, with_model);
    if (run.finished_at === null)
      void reply.code(202).header('location', `/api/chatbots/${botId}/tests/runs/${run.run_id}`);
    return run;
  }

  @Get('runs')
  @ApiOperation({ summary: 'Runs of the tests', description: 'The last fifty are kept.' })
  @Access('chatbots:read')
  @Returns(AnswerTestRunView, { list: true })
  list(@Param('bot_id') botId: string, @Query() query: PageQuery): Promise<Page<AnswerTestRunView>> {
    return this.runs.page(botId, query);
  }

  @Get('runs/:run_id')
  @ApiOperation({ summary: 'Read a run', description: 'With what each question was answered.' })
  @Access('chatbots:read')
  @Returns(AnswerTestRunDetail)
  get(@Param('bot_id') botId: string, @Param('run_id') runId: string): Promise<AnswerTestRunDetail> {
    return this.runs.view(botId, runId);
  }
}
