import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Ai, type AiPrompt, type AiTariff, type AiUsage, estimateUsage } from '../../../ports/ai';
import { Credits, creditsForAnswer } from '../../credits';
import { type Finding, withheldIn } from '../../fair-housing';
import type { Allowance, Citation } from '../knowledge.types';
import type { Work } from './draft';
import { citeRecord } from './facts/cite-record';
import { noAnswer, promptFor, recordOf } from './model-prompt';
import { Patience } from './patience';
import { cite } from './quote';
import { citedNumbers, Material, type Shown, takeSentences, withoutMarks } from './support';

export interface ModelAnswer {
  content: string;
  citations: Citation[];
  credits: number;
}

export interface ModelRequest extends Work {
  passages: Shown[];
  /** Told of a sentence that fair-housing rules forbid to pass on. */
  onWithheld?: (finding: Finding) => void;
}

interface Asking {
  prompt: AiPrompt;
  tariff: AiTariff;
  patience: Patience;
  spent: (credits: number) => void;
}

/** What is set aside before: languages differ in how many characters make a token. */
const mostTokens = (prompt: AiPrompt): Pick<AiUsage, 'inputTokens' | 'outputTokens'> => ({
  inputTokens: Math.ceil(estimateUsage(prompt)(0).inputTokens * 1.5),
  outputTokens: prompt.maxTokens ?? 0,
});

/** All it can cost is taken before and the rest given back after, so that many at once cannot pass the allowance together. */
async function within(
  allowance: Allowance | undefined,
  upTo: number,
  work: () => Promise<ModelAnswer>,
): Promise<ModelAnswer | null> {
  if (!allowance) return work();
  if (!(await allowance.take(upTo))) return null;
  let paid = 0;
  try {
    const answer = await work();
    paid = answer.credits;
    return answer;
  } finally {
    await allowance.giveBack(upTo - paid);
  }
}

/** The model had nothing that stands on the material; nothing is charged for it. */
class NothingSupported extends Error {}

/** Lets an external model word the answer, sentence by sentence checked against the material. */
@Injectable()
export class ModelAnswers implements OnModuleDestroy {
  private readonly log = new Logger(ModelAnswers.name);
  private readonly stopping = new AbortController();

  constructor(
    private readonly ai: Ai,
    private readonly credits: Credits,
  ) {}

  /** A server that stops waits for no model: what was said stands, else the built-in engine answers. */
  onModuleDestroy(): void {
    this.stopping.abort();
  }

  /** Null whenever the built-in engine must answer: no model, no credits, no allowance, a failure, or nothing supported. */
  async answer(request: ModelRequest): Promise<ModelAnswer | null> {
    if (request.passages.length === 0 && request.listings.length === 0) return null;
    const patience = new Patience();
    try {
      if (!(await this.ai.capabilities()).chat) return null;
      const prompt = this.promptOf(request, patience);
      const tariff = await this.ai.answerTariff();
      const upTo = creditsForAnswer(mostTokens(prompt), tariff);
      return await within(request.allowance, upTo, () =>
        this.credits.charge(
          {
            for: 'answer',
            key: `answer:${request.key ?? crypto.randomUUID()}`,
            upTo,
            relatedEntityId: request.bot.id,
            description: `Answer by “${request.bot.name}”`,
          },
          (spent) => this.ask(request, { prompt, tariff, patience, spent }),
        ),
      );
    } catch (error) {
      if (!(error instanceof NothingSupported))
        this.log.warn(
          `The model did not answer (${error instanceof Error ? error.name : 'unknown'}); the built-in engine does.`,
        );
      return null;
    } finally {
      patience.end();
    }
  }

  private promptOf(request: ModelRequest, patience: Patience): AiPrompt {
    const signals = [this.stopping.signal, patience.signal, request.signal];
    return promptFor({
      ...request,
      history: request.history ?? [],
      language: request.spokenLanguage,
      signal: AbortSignal.any(signals.filter((signal) => signal !== undefined)),
    });
  }

  private async ask(
    request: ModelRequest,
    { prompt, tariff, patience, spent }: Asking,
  ): Promise<ModelAnswer> {
    const { passages } = request;
    const material = new Material(
      passages,
      [...request.listings.map(recordOf), request.bot.name].join('\n'),
      prompt.system,
    );
    const supported = (sentence: string): boolean => {
      // It speaks, and has read what it was sent: most of what an answer under way would hold.
      patience.end();
      prompt.messages = [];
      return material.supports(sentence);
    };
    const { said, usage } = await this.listen(request, prompt, supported);
    const used = citedNumbers(said).flatMap((number) => passages[number - 1] ?? []);
    const content = withoutMarks(said).trim();
    if (content === '' || content.includes(noAnswer)) throw new NothingSupported();
    const fromRecord =
      used.length === 0
        ? request.listings.slice(0, 1).map((facts) => citeRecord(facts, recordOf(facts)))
        : [];
    // Wanted no more, at the very last: nothing is charged.
    request.signal?.throwIfAborted();
    const credits = creditsForAnswer(usage, tariff);
    spent(credits);
    return {
      content,
      credits,
      citations: [...used.map((passage) => cite(passage, passage.text)), ...fromRecord],
    };
  }

  /**
   * Passes on each sentence once it is whole and supported; stops at the first that is not. What was used is an estimate when the
   * model did not come to its end.
   */
  private async listen(
    request: ModelRequest,
    prompt: AiPrompt,
    supported: (sentence: string) => boolean,
  ): Promise<{ said: string; usage: AiUsage }> {
    const usageOf = estimateUsage(prompt);
    let said = '';
    let growing = '';
    let heard = 0;
    let usage: AiUsage | null = null;
    const pass = (sentence: string): void => {
      const withheld = withheldIn(withoutMarks(sentence));
      if (withheld) request.onWithheld?.(withheld);
      const all = said + sentence;
      // Looking through all of it makes one text of it. Else each sentence holds on to what it was cut from.
      if (withheld || all.includes(noAnswer) || !supported(sentence)) throw new NothingSupported();
      said = all;
      const shown = withoutMarks(sentence);
      if (shown.trim() !== '') request.onToken?.(shown);
    };
    try {
      for await (const piece of this.ai.answer(prompt)) {
        if (piece.kind === 'end') {
          usage = piece.usage;
          // What stopped at its limit ends in the middle of a sentence.
          if (piece.truncated) growing = '';
          continue;
        }
        heard += piece.text.length;
        const { whole, rest } = takeSentences(growing + piece.text);
        growing = rest;
        whole.forEach(pass);
      }
      if (growing.trim() !== '') pass(growing);
    } catch (error) {
      // What was shown stays; a sentence that cannot be stood by, or a broken line, ends it there.
      if (said.trim() === '' || request.signal?.aborted) throw error;
    }
    return { said, usage: usage ?? usageOf(heard) };
  }
}
