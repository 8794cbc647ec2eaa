import { Injectable } from '@nestjs/common';
import { Properties } from '../../properties';
import { KnowledgeSearch } from '../knowledge-search';
import type { AnswerRequest, AnswerResult } from '../knowledge.types';
import { type Question, understand } from '../retrieval/question';
import { detectLanguage } from '../text/languages';
import { inContext } from './conversation';
import { sensitiveTopic } from './fair-housing';
import { redirectFor } from './fair-housing-redirects';
import { answerFacts } from './facts/answer-facts';
import { ModelAnswers } from './model-answers';
import { fill, phrases } from './phrases';
import { quoteFrom } from './quote';
import { smallTalk } from './small-talk';
import { inStyle, type Style, styleOf } from './style';
import { sureEnough, sureness } from './sureness';
import { traceOf, type Judged } from './trace';
import { wantsVisit } from './visits';
import { withDescriptions } from './descriptions';

/** What every way of answering works with. */
interface Work extends AnswerRequest {
  understood: Question;
  spokenLanguage: string;
  style: Style;
  /** What to say when the record was asked for something it does not hold, and no source does either. */
  missing?: string;
}

type Draft = Pick<AnswerResult, 'content' | 'citations' | 'answered' | 'engine'> & {
  decision: string;
  judged?: Judged[];
  streamed?: boolean;
};

/**
 * Answers a visitor from the listing's record and the taught sources, or says that it does not know.
 * Never throws for want of credits or a model; the built-in engine needs neither.
 */
@Injectable()
export class Answers {
  constructor(
    private readonly search: KnowledgeSearch,
    private readonly properties: Properties,
    private readonly model: ModelAnswers,
  ) {}

  async answer(request: AnswerRequest): Promise<AnswerResult> {
    const work = this.understand(request);
    const draft = (await this.withoutSearching(work)) ?? (await this.fromSources(work));
    if (!draft.streamed) request.onToken?.(draft.content);
    const { content, citations, answered, engine, decision, judged = [] } = draft;
    return {
      content,
      citations,
      answered,
      engine,
      language: work.spokenLanguage,
      gap: answered ? null : work.understood.text.replaceAll('\n', ' '),
      ...(request.trace && { trace: traceOf(work.understood, work.spokenLanguage, decision, judged) }),
    };
  }

  private understand(request: AnswerRequest): Work {
    const usual = (request.language ?? request.bot.languages?.[0] ?? 'en').split('-')[0] ?? 'en';
    const alone = understand(request.question, usual);
    const spokenLanguage = detectLanguage(request.question, usual);
    return {
      ...request,
      understood: inContext(request.question, request.history ?? [], alone),
      spokenLanguage,
      style: styleOf(request.bot),
    };
  }

  /** What needs no sources: fixed texts and the record. */
  private async withoutSearching(work: Work): Promise<Draft | null> {
    const { question, bot, spokenLanguage, understood, style } = work;
    const sensitive = sensitiveTopic(question);
    if (sensitive)
      return {
        content: redirectFor(sensitive, spokenLanguage),
        citations: [],
        answered: true,
        engine: 'policy',
        decision: `fair housing: ${sensitive}`,
      };
    const talk = smallTalk(question, bot.name, spokenLanguage);
    if (talk)
      return { content: talk, citations: [], answered: true, engine: 'policy', decision: 'small talk' };
    if (wantsVisit(question))
      return {
        content: phrases(spokenLanguage).showing,
        citations: [],
        answered: true,
        engine: 'policy',
        decision: 'wants a visit',
      };
    const listings = await this.properties.some(bot.propertyIds);
    const earlier = (work.history ?? [])
      .filter(({ role }) => role === 'visitor')
      .map(({ content }) => content);
    const own = answerFacts({
      question: understand(question, spokenLanguage),
      earlier,
      listings,
      propertyId: work.propertyId,
      style,
      language: spokenLanguage,
    });
    const found =
      own ??
      answerFacts({
        question: understood,
        earlier,
        listings,
        propertyId: work.propertyId,
        style,
        language: spokenLanguage,
      });
    if (!found) return null;
    if (!found.answered) {
      work.missing = found.content;
      return null;
    }
    return {
      ...found,
      content: inStyle(found.content, style, spokenLanguage),
      engine: 'facts',
      decision: `record: ${found.topics.join(', ')}`,
    };
  }

  private async fromSources(work: Work): Promise<Draft> {
    const { bot, understood } = work;
    if (bot.status === 'paused') return this.unknown(work, [], 'the chatbot is paused: facts only');
    const listings = await this.properties.some(bot.propertyIds);
    const found = await this.search.findFor(understood, { botId: bot.id, propertyIds: bot.propertyIds });
    const ranked = withDescriptions(found, listings);
    const judged = ranked.map((each): Judged => ({
      ranked: each,
      sureness: sureness(understood, each.evidence, each.firstStage),
      taken: false,
    }));
    const worded = await this.model.answer({ ...work, ranked, listings });
    if (worded)
      return {
        ...worded,
        answered: true,
        engine: 'model',
        decision: 'worded by the model from the passages',
        judged,
        streamed: true,
      };
    return this.quote(work, judged);
  }

  private quote(work: Work, judged: Judged[]): Draft {
    const best = surest(judged);
    if (!best || best.sureness < sureEnough)
      return this.unknown(
        work,
        judged,
        best
          ? 'the best passage does not hold enough of what is asked'
          : 'no passage shares a word with the question',
      );
    best.taken = true;
    const { text, citation } = quoteFrom(best.ranked, work.style);
    const source = fill(phrases(work.spokenLanguage).accordingTo, { title: citation.title });
    const introduced =
      (work.style.tone === 'formal' || work.style.length === 'detailed') && citation.title !== ''
        ? `${source} ${text}`
        : text;
    const others = judged
      .filter((each) => each !== best && each.sureness >= Math.max(sureEnough, best.sureness * 0.9))
      .slice(0, 2);
    return {
      content: inStyle(introduced, work.style, work.spokenLanguage),
      citations: [citation, ...others.map(({ ranked }) => quoteFrom(ranked, work.style).citation)],
      answered: true,
      engine: 'built_in',
      decision: 'quoted from the passage that holds most of what is asked',
      judged,
    };
  }

  private unknown({ spokenLanguage, style, missing }: Work, judged: Judged[], decision: string): Draft {
    const say = phrases(spokenLanguage);
    const admitted = style.length === 'concise' ? say.unknownConcise : (missing ?? say.unknown);
    return {
      content: `${admitted} ${say.offerAgent}`,
      citations: [],
      answered: false,
      engine: 'built_in',
      decision,
      judged,
    };
  }
}

// The order of the search stands unless a passage close behind is clearly surer.
function surest(judged: Judged[]): Judged | undefined {
  return judged
    .slice(0, 3)
    .reduce<Judged | undefined>(
      (best, each) => (!best || each.sureness > best.sureness + 0.15 ? each : best),
      undefined,
    );
}
