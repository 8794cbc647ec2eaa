export { AnswerTestsModule } from './answer-tests.module';
