import { putRight } from '../retrieval/put-right';
import { type Question, understand } from '../retrieval/question';
import { inContext } from './conversation';
import type { Work } from './draft';
import { mentioned } from './facts/mentioned';
import { namesOf } from './facts/recognise';
import { saidOtherwise } from './said-otherwise';

export function withoutNames({ question, understood, listings }: Work): Question[] {
  const { text, terms, language } = understood;
  const names = namesOf(mentioned(question, listings).map(({ address }) => address));
  const named = new Set(terms.filter(({ term }) => names.has(term)).map(({ surface }) => surface));
  if (named.size === 0 || named.size === terms.length) return [];
  const without = text.replace(/[\p{L}\p{M}\p{N}]+/gu, (word) => (named.has(word) ? '' : word));
  return [understand(without.replace(/ {2,}/g, ' ').trim(), language)];
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
