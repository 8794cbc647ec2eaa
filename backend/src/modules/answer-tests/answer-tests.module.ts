import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChatbotsModule } from '../chatbots';
import { KnowledgeModule } from '../knowledge';
import { PropertiesModule } from '../properties';
import { AnswerTestEntity } from './answer-test.entity';
import { AnswerTestResultEntity } from './answer-test-result.entity';
import { AnswerTestRunEntity } from './answer-test-run.entity';
import { AnswerTestsController } from './answer-tests.controller';
import {
  AnswerTestResultsRepository,
  AnswerTestRunsRepository,
  AnswerTestsRepository,
} from './answer-tests.repository';
import { AnswerTests } from './answer-tests.service';
import { OrderRuns } from './order-runs';
import { AnswerTestRun } from './run-answer-tests';

@Module({
  imports: [
    TypeOrmModule.forFeature([AnswerTestEntity, AnswerTestRunEntity, AnswerTestResultEntity]),
    ChatbotsModule,
    KnowledgeModule,
    PropertiesModule,
  ],
  controllers: [AnswerTestsController],
  providers: [
    AnswerTestsRepository,
    AnswerTestRunsRepository,
    AnswerTestResultsRepository,
    OrderRuns,
    AnswerTestRun,
    AnswerTests,
  ],
})
export class AnswerTestsModule {}
