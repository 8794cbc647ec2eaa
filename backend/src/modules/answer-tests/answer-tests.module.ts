import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChatbotsModule } from '../chatbots';
import { KnowledgeModule } from '../knowledge';
import { PropertiesModule } from '../properties';
import { AnswerTestEntity } from './answer-test.entity';
import { AnswerTestResultEntity } from './answer-test-result.entity';
import { AnswerTestRunEntity } from './answer-test-run.entity';
import { AnswerTestRunsController } from './answer-test-runs.controller';
import { AnswerTestRuns } from './answer-test-runs.service';
import { AnswerTestsController } from './answer-tests.controller';
import {
  AnswerTestResultsRepository,
  AnswerTestRunsRepository,
  AnswerTestsRepository,
} from './answer-tests.repository';
import { AnswerTests } from './answer-tests.service';
import { OrderRuns } from './order-runs';
import { AnswerTestRun } from './run-answer-tests';
import { RunResults } from './run-results';
import { TestAfterChanges } from './test-after-changes';

@Module({
  imports: [
    TypeOrmModule.forFeature([AnswerTestEntity, AnswerTestRunEntity, AnswerTestResultEntity]),
    ChatbotsModule,
    KnowledgeModule,
    PropertiesModule,
  ],
  controllers: [AnswerTestRunsController, AnswerTestsController],
  providers: [
    AnswerTestsRepository,
    AnswerTestRunsRepository,
    AnswerTestResultsRepository,
    OrderRuns,
    RunResults,
    AnswerTestRun,
    TestAfterChanges,
    AnswerTests,
    AnswerTestRuns,
  ],
})
export class AnswerTestsModule {}
