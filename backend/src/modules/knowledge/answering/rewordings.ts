import { putRight } from '../retrieval/put-right';
import { type Question, understand } from '../retrieval/question';
import { inContext } from './conversation';
import type { Work } from './draft';
import { mentioned } from './facts/mentioned';
import { namesOf } from './facts/recognise';
import { saidOtherwise } from './said-otherwise';

export function withoutNames({ question, understood, listings }: Work): Question[] {
  const names = namesOf(mentioned(question, listings).map(({ address }) => address));
  const terms = understood.terms.filter(({ term }) => !names.has(term));
  return terms.length === 0 || terms.length === understood.terms.length ? [] : [{ ...understood, terms }];
}

export function putRightOf({ understood, spokenLanguage }: Work): Question[] {
  const guessed = putRight(understood.text, spokenLanguage);
  return guessed === understood.text ? [] : [understand(guessed, spokenLanguage)];
}

export function inOtherWords(work: Work): Work {
  const { history = [], spokenLanguage } = work;
  const question = saidOtherwise(work.question, spokenLanguage);
  if (question === work.question) return work;
  return {
    ...work,
    question,
    understood: inContext(question, history, understand(question, spokenLanguage)),
  };
}
