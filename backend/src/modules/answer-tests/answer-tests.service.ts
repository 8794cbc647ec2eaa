import { Injectable } from '@nestjs/common';
import { NotFound } from '../../kernel/errors/errors';
import { Chatbots } from '../chatbots';
import { Properties } from '../properties';
import {
  type AnswerTestView,
  type CreateAnswerTest,
  type UpdateAnswerTest,
  viewTest,
} from './answer-test.dto';
import { TooManyTests } from './answer-tests.errors';
import { AnswerTestsRepository, mostTests } from './answer-tests.repository';

/** What a chatbot must know and must not say. */
@Injectable()
export class AnswerTests {
  constructor(
    private readonly tests: AnswerTestsRepository,
    private readonly chatbots: Chatbots,
    private readonly properties: Properties,
  ) {}

  async list(botId: string): Promise<AnswerTestView[]> {
    await this.chatbots.get(botId);
    return (await this.tests.ofBot(botId)).map(viewTest);
  }

  async create(
    botId: string,
    { question, expects, facts = [], property_id }: CreateAnswerTest,
  ): Promise<AnswerTestView> {
    await this.chatbots.get(botId);
    if (property_id) await this.properties.get(property_id);
    if ((await this.tests.countOf(botId)) >= mostTests) throw new TooManyTests(mostTests);
    return viewTest(
      await this.tests.add({ botId, propertyId: property_id ?? null, question, expects, facts: said(facts) }),
    );
  }

  async change(
    botId: string,
    testId: string,
    { question, expects, facts, property_id }: UpdateAnswerTest,
  ): Promise<AnswerTestView> {
    await this.test(botId, testId);
    if (property_id) await this.properties.get(property_id);
    await this.tests.change(testId, {
      ...(question !== undefined && { question }),
      ...(expects !== undefined && { expects }),
      ...(facts !== undefined && { facts: said(facts) }),
      ...(property_id !== undefined && { propertyId: property_id }),
    });
    return viewTest(await this.test(botId, testId));
  }

  async remove(botId: string, testId: string): Promise<void> {
    await this.test(botId, testId);
    await this.tests.remove(testId);
  }

  private async test(botId: string, testId: string) {
    const test = await this.tests.of(botId, testId);
    if (!test) throw new NotFound();
    return test;
  }
}

const said = (facts: string[]): string[] => facts.map((fact) => fact.trim()).filter(Boolean);
