import { Injectable } from '@nestjs/common';
import { FairHousingLog, withoutSelf } from '../../fair-housing';
import { Properties } from '../../properties';
import { KnowledgeSearch } from '../knowledge-search';
import type { AnswerRequest, AnswerResult } from '../knowledge.types';
import { understand } from '../retrieval/question';
import { detectLanguage } from '../text/languages';
import { CuratedAnswers } from '../written/curated-answers';
import { sayCurated } from '../written/say-curated';
import { alternativesOf, speaksOfASide } from './alternatives';
import { inContext } from './conversation';
import type { Draft, Ruling, Work } from './draft';
import { fromRecord, listingsMeant } from './from-record';
import { declined, publishable } from './fair-housing-guard';
import { inOtherWords, putRightOf, withoutNames } from './rewordings';
import { admitUnknown, quotePassage } from './from-passages';
import { takingOffer, wantsToOffer } from './offers';
import { type InSources, lookUp, shownOf } from './in-sources';
import { leadingOnlyToSources } from './links';
import { ModelAnswers } from './model-answers';
import { plainly } from './plainly';
import { isSurer, type Part, partsOf, together } from './several-questions';
import { smallTalk } from './small-talk';
import { inStyle, styleOf } from './style';
import { traceOf } from './trace';
import { offeringVisit, wantsVisit } from './visits';

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
    private readonly fairHousing: FairHousingLog,
    private readonly curated: CuratedAnswers,
  ) {}

  async answer(request: AnswerRequest): Promise<AnswerResult> {
    const work = await this.understand(request);
    const draft = leadingOnlyToSources(
      declined(work, request.question) ?? publishable(work, await this.draft(work)),
    );
    const { content, citations, answered, engine, decision, judged = [], open, credits } = draft;
    if (draft.ruling && !request.rehearsal) await this.keep(draft.ruling, request, content);
    if (!draft.streamed) request.onToken?.(content);
    return {
      content,
      citations,
      answered,
      engine,
      ...(credits !== undefined && { credits }),
      language: work.spokenLanguage,
      gap: open ?? (answered || engine === 'policy' ? null : work.understood.text.replaceAll('\n', ' ')),
      ...(request.trace && { trace: traceOf(work.understood, work.spokenLanguage, decision, judged) }),
    };
  }

  private async draft(work: Work): Promise<Draft> {
    const whole = await this.draftWhole(work);
    // What a person wrote, or a model worded, for the whole message is not taken apart.
    if (whole.engine === 'curated' || whole.engine === 'model') return whole;
    const parts = await this.draftParts(work);
    const inParts = isSurer(parts, whole) ? together(parts) : null;
    return inParts ? { ...inParts, content: inStyle(inParts.content, work) } : whole;
  }

  /** Each question of a message by itself; empty when it asks only one. */
  private async draftParts(work: Work): Promise<Part[]> {
    const { history = [] } = work;
    const parts: Part[] = [];
    for (const question of partsOf(work.question)) {
      const before = parts.map(({ work: { question: content } }) => ({ role: 'visitor' as const, content }));
      const part = await this.understand({
        ...work,
        question,
        history: [...history, ...before],
        withoutModel: true,
      });
      // What the record lacked for the whole message is not what it lacks for this part.
      delete part.missing;
      // The warm words stand around the whole answer.
      if (part.style.tone === 'friendly') part.style = { ...part.style, tone: 'plain' };
      parts.push({ work: part, draft: await this.draftWhole(part) });
    }
    return parts;
  }

  private async draftWhole(work: Work): Promise<Draft> {
    const curated = await this.fromCurated(work);
    if (curated) return curated;
    const talk = talkOf(work);
    if (talk) return talk;
    if (wantsToOffer(work.question)) return takingOffer(work);
    if (wantsVisit(work.question)) return offeringVisit(work, await this.fromSources(work));
    const asked = inOtherWords(work);
    const draft = fromRecord(asked) ?? (await this.fromSources(asked));
    // What the record lacks is said of the visitor's question.
    work.missing = asked.missing;
    work.withheld = asked.withheld;
    return draft;
  }

  /** What the brokerage wrote for this very question comes before everything else. */
  private async fromCurated(work: Work): Promise<Draft | null> {
    if (work.bot.status === 'paused') return null;
    const scope = {
      botId: work.bot.id,
      propertyIds: listingsMeant(work).map(({ propertyId }) => propertyId),
    };
    const found = await this.curated.find(work.understood, scope);
    return found && sayCurated(found, work);
  }

  private keep(
    ruling: Ruling,
    { question, bot, conversationId }: AnswerRequest,
    answer: string,
  ): Promise<void> {
    return this.fairHousing.keep({
      ...ruling,
      question,
      answer,
      botId: bot.id,
      conversationId: conversationId ?? null,
    });
  }

  private async understand(request: AnswerRequest): Promise<Work> {
    const { bot, history = [], language } = request;
    const said = withoutSelf(request.question);
    const usual = (language ?? bot.languages?.[0] ?? 'en').split('-')[0] ?? 'en';
    const spokenLanguage = detectLanguage(said, usual);
    const question = plainly(said, spokenLanguage);
    return {
      ...request,
      said,
      question,
      understood: inContext(question, history, understand(question, spokenLanguage)),
      spokenLanguage,
      style: styleOf(bot),
      listings: await this.properties.some(bot.propertyIds),
    };
  }

  /**
   * Where nothing answers, a question is asked once more with one side of an "or", without the name of a listing (its own papers
   * rarely repeat whose they are), and with its slips put right.
   */
  private async quoted(work: Work, draft: Draft): Promise<Draft> {
    const { understood } = work;
    const answers = ({ answered, content }: Draft) => answered && speaksOfASide(understood, content);
    if (answers(draft)) return draft;
    for (const question of [...alternativesOf(understood), ...withoutNames(work), ...putRightOf(work)]) {
      const again = await this.fromSources({ ...work, understood: question, withoutModel: true });
      if (answers(again)) return again;
    }
    return draft.answered
      ? admitUnknown(work, 'the best passage speaks of neither side', draft.judged)
      : draft;
  }

  private async fromSources(work: Work): Promise<Draft> {
    if (work.bot.status === 'paused') return admitUnknown(work, 'the chatbot is paused: facts only');
    const kept: { found: InSources | null } = { found: await lookUp(this.search, work) };
    const worded = work.withoutModel
      ? null
      : await this.model.answer({
          ...work,
          question: work.said,
          passages: shownOf(kept.found?.judged ?? []),
          onToken: (piece) => {
            // Once a model speaks, what else was found is wanted no more; it is much to keep for as long as it speaks.
            if (!work.trace) kept.found = null;
            work.onToken?.(piece);
          },
          onWithheld: (finding) => (work.withheld ??= finding),
        });
    if (worded)
      return {
        ...worded,
        answered: true,
        engine: 'model',
        decision: 'worded by the model from the passages',
        judged: kept.found?.judged ?? [],
        streamed: true,
      };
    const { judged, rarity } = kept.found ?? (await lookUp(this.search, work));
    return this.quoted(work, quotePassage(work, judged, rarity));
  }
}

function talkOf({ question, bot, spokenLanguage }: Work): Draft | null {
  const content = smallTalk(question, bot.name, spokenLanguage);
  return content === null
    ? null
    : { content, citations: [], answered: true, engine: 'policy', decision: 'small talk' };
}
