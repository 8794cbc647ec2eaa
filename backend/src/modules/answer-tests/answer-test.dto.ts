import { Flag, Id, ListOf, Moment, Nested, OneOf, Text, Whole } from '../../kernel/http/fields';
import { type AnswerTestEntity, type Expectation, expectations } from './answer-test.entity';
import { type AnswerTestResultEntity, type Problem, problems } from './answer-test-result.entity';
import {
  type AnswerTestRunEntity,
  type RunStatus,
  runStatuses,
  type RunTrigger,
  runTriggers,
} from './answer-test-run.entity';

export class CreateAnswerTest {
  @Text({ min: 1, max: 1000, example: 'Are dogs allowed?' }) question!: string;
  @OneOf(expectations, { description: 'Refusal: the chatbot must say that it does not know, or decline.' })
  expects!: Expectation;
  @ListOf('text', {
    max: 10,
    textMax: 300,
    optional: true,
    description: 'Each must stand in the answer; case, accents and punctuation do not matter.',
    example: ['two dogs'],
  })
  facts?: string[];
  @Id({ optional: true, nullable: true, description: 'The listing that is looked at while it is asked.' })
  property_id?: string | null;
}

export class UpdateAnswerTest {
  @Text({ min: 1, max: 1000, optional: true }) question?: string;
  @OneOf(expectations, { optional: true }) expects?: Expectation;
  @ListOf('text', { max: 10, textMax: 300, optional: true }) facts?: string[];
  @Id({ optional: true, nullable: true }) property_id?: string | null;
}

export class AnswerTestView {
  @Id() test_id!: string;
  @Id() bot_id!: string;
  @Id({ nullable: true }) property_id!: string | null;
  @Text({ max: 1000 }) question!: string;
  @OneOf(expectations) expects!: Expectation;
  @ListOf('text', { max: 10, textMax: 300 }) facts!: string[];
  @Moment() created_at!: string;
}

export class RunAnswerTestsNow {
  @Flag({
    optional: true,
    description: 'Let the external model word the answers, at its price; without, nothing is charged.',
  })
  with_model?: boolean;
}

export class AnswerTestRunView {
  @Id() run_id!: string;
  @Id() bot_id!: string;
  @OneOf(runTriggers, { description: 'What made it run.' }) started_by!: RunTrigger;
  @Flag() with_model!: boolean;
  @OneOf(runStatuses) status!: RunStatus;
  @Whole() passed!: number;
  @Whole() failed!: number;
  @Whole({ description: 'Failed ones that have passed before.' }) regressions!: number;
  @Moment() created_at!: string;
  @Moment({ nullable: true }) finished_at!: string | null;
}

export class AnswerTestResultView {
  @Id() test_id!: string;
  @Flag() passed!: boolean;
  @Flag({ description: 'It passed before and has not since.' }) regressed!: boolean;
  @OneOf(problems, { nullable: true, description: 'Answered: although it must refuse.' })
  problem!: Problem | null;
  @ListOf('text', { description: 'The facts that were not said.' }) missing!: string[];
  @Text() answer!: string;
  @Text({ max: 20 }) engine!: string;
}

export class AnswerTestRunDetail extends AnswerTestRunView {
  @ListOf(AnswerTestResultView) results!: AnswerTestResultView[];
}

export class AnswerTestsSummary {
  @Whole({ description: 'Tests of the chatbot.' }) tests!: number;
  @Flag({ description: 'A run is on its way.' }) running!: boolean;
  @Nested(AnswerTestRunDetail, { nullable: true, description: 'The last run that came to its end.' })
  last_run!: AnswerTestRunDetail | null;
}

export const viewTest = (test: AnswerTestEntity): AnswerTestView => ({
  test_id: test.id,
  bot_id: test.botId,
  property_id: test.propertyId,
  question: test.question,
  expects: test.expects,
  facts: test.facts,
  created_at: test.createdAt,
});

export const viewRun = (run: AnswerTestRunEntity): AnswerTestRunView => ({
  run_id: run.id,
  bot_id: run.botId,
  started_by: run.startedBy,
  with_model: run.withModel,
  status: run.status,
  passed: run.passed,
  failed: run.failed,
  regressions: run.regressions,
  created_at: run.createdAt,
  finished_at: run.finishedAt,
});

export const viewResult = (result: AnswerTestResultEntity): AnswerTestResultView => ({
  test_id: result.testId,
  passed: result.passed,
  regressed: result.regressed,
  problem: result.problem,
  missing: result.missing,
  answer: result.answer,
  engine: result.engine,
});
