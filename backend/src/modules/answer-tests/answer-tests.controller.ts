import { Body, Controller, Delete, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../kernel/access/access';
import { Returns } from '../../kernel/http/returns';
import { AnswerTestView, CreateAnswerTest, UpdateAnswerTest } from './answer-test.dto';
import { AnswerTests } from './answer-tests.service';

@ApiTags('Tests of chatbots')
@Controller('api/chatbots/:bot_id/tests')
export class AnswerTestsController {
  constructor(private readonly tests: AnswerTests) {}

  @Get()
  @ApiOperation({ summary: 'Tests of a chatbot', description: 'In the order they were written.' })
  @Access('chatbots:read')
  @Returns(AnswerTestView, { list: true })
  list(@Param('bot_id') botId: string): Promise<AnswerTestView[]> {
    return this.tests.list(botId);
  }

  @Post()
  @ApiOperation({
    summary: 'Add a test',
    description: 'A question with what must be said, or that must not be answered.',
  })
  @Access('chatbots:write')
  @Returns(AnswerTestView, { status: 201 })
  create(@Param('bot_id') botId: string, @Body() body: CreateAnswerTest): Promise<AnswerTestView> {
    return this.tests.create(botId, body);
  }

  @Patch(':test_id')
  @ApiOperation({ summary: 'Change a test' })
  @Access('chatbots:write')
  @Returns(AnswerTestView)
  change(
    @Param('bot_id') botId: string,
    @Param('test_id') testId: string,
    @Body() body: UpdateAnswerTest,
  ): Promise<AnswerTestView> {
    return this.tests.change(botId, testId, body);
  }

  @Delete(':test_id')
  @ApiOperation({ summary: 'Delete a test' })
  @Access('chatbots:write')
  @Returns(undefined)
  remove(@Param('bot_id') botId: string, @Param('test_id') testId: string): Promise<void> {
    return this.tests.remove(botId, testId);
  }
}
