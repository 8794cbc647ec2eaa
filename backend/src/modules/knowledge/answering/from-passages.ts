import { understand } from '../retrieval/question';
import type { Rarity } from '../retrieval/evidence';
import { letsChoose } from './alternatives';
import type { Choice } from './by-evidence';
import { chooseStretch } from './choose';
import type { Draft, Work } from './draft';
import { fill, phrases } from './phrases';
import { quoteFrom } from './quote';
import { inStyle } from './style';
import type { Judged } from './judged';
import { inMetric } from './units';
import { yesOrNo } from './yes-no';

/** Passages nearly as high in the ranking as the best, and not much less sure, are cited beside it. */
const nearlyAsGood = 0.8;
const nearlyAsSure = 0.6;
const citedBeside = 2;
/** So much of what is asked in one feature of the record, and the record says yes. */
const surelyYes = 0.95;

/** Quotes the stretch that answers, or admits that none does. */
export function quotePassage(work: Work, judged: Judged[], rarity: Rarity): Draft {
  const { question, understood, style } = work;
  // A follow-up must be answered for what itself asks, not only for the topic it leans on.
  const own = understood.text.includes('\n') ? understand(question, understood.language) : undefined;
  const choice = chooseStretch({
    question: understood,
    own,
    judged,
    rarity,
    listings: work.listings,
  });
  if (!choice) return admitUnknown(work, 'no passage shares a word with the question');
  if (choice.refused) return admitUnknown(work, choice.refused, judged);
  const best = choice.judged;
  best.taken = true;
  const span = style.length === 'detailed' ? choice.fit.around : choice.fit.span;
  const { text, citation } = quoteFrom(best.ranked, span, style);
  const beside = judged
    .filter((each) => each !== best)
    .slice(0, citedBeside)
    .filter(
      ({ sureness, ranked }) =>
        sureness >= nearlyAsSure * best.sureness && ranked.score >= nearlyAsGood * best.ranked.score,
    );
  return {
    content: inStyle(
      `${introduced(text, choice, work)}${inMetric(text, work.said, work.spokenLanguage)}`,
      work,
    ),
    citations: [
      citation,
      ...beside.map(({ ranked }) => quoteFrom(ranked, ranked.evidence.best, style).citation),
    ],
    answered: true,
    engine: 'built_in',
    decision: 'quoted from the passage that holds most of what is asked',
    judged,
  };
}

/** An honest "I don't know", with the offer to ask a person, or with the name of whoever was told already. */
export function admitUnknown(work: Work, decision: string, judged: Judged[] = []): Draft {
  const { spokenLanguage, style, missing, awaited } = work;
  const say = phrases(spokenLanguage);
  const admitted =
    notMentioned(work) ?? (style.length === 'concise' ? say.unknownConcise : (missing ?? say.unknown));
  return {
    content: `${admitted} ${awaited ? fill(say.agentTold, { agent: awaited }) : say.offerAgent}`,
    citations: [],
    answered: false,
    engine: 'built_in',
    decision,
    judged,
  };
}

const asksForThing =
  /^\W*(?:is|are) there (?:an?|any)\b|^\W*(?:does|do) (?:it|the \w+|this \w+) have\b|^\W*(?:hay|tiene|tienen) (?!que)/i;

// Of a thing the home may or may not have, silence is worth saying: it is no "no".
function notMentioned({ question, listings, propertyId, spokenLanguage }: Work): string | null {
  const facts =
    listings.length === 1 ? listings[0] : listings.find((listing) => listing.propertyId === propertyId);
  if (!facts || !asksForThing.test(question)) return null;
  return fill(phrases(spokenLanguage).notMentioned, { address: facts.address });
}

function introduced(text: string, { judged: { ranked }, fit }: Choice, work: Work): string {
  const { understood, spokenLanguage, style, listings, propertyId, history = [] } = work;
  const { candidate } = ranked;
  if (candidate.sourceKind === 'listing') {
    const isYes =
      understood.expects.kind === 'yes_no' &&
      !letsChoose(understood) &&
      fit.things >= surelyYes &&
      isListed(ranked, fit);
    const said = isYes ? `${yesOrNo(true, spokenLanguage)}${text}` : text;
    const facts = listings.find((listing) => listing.propertyId === candidate.sourceId);
    return facts && listings.length > 1 && facts.propertyId !== propertyId
      ? `${facts.address}: ${said}`
      : said;
  }
  const namesSource = style.length !== 'concise' && (style.tone === 'formal' || style.length === 'detailed');
  // What the brokerage wrote into the bot's own form is the bot speaking.
  if (!namesSource || candidate.sourceOrigin === 'chatbot') return text;
  const wordings = phrases(spokenLanguage).accordingTo;
  const turn = history.filter(({ role }) => role === 'visitor').length;
  const title = (candidate.title ?? candidate.sourceTitle).replace(/\.[a-z]{2,4}$/i, '').replaceAll('_', ' ');
  return title.trim() === ''
    ? text
    : `${fill(wordings[turn % wordings.length] ?? '{title}:', { title })} ${text}`;
}

// A whole line of the record ("Features: Wood-burning fireplace."), not a sentence of its description.
function isListed({ passage }: Choice['judged']['ranked'], { span }: Choice['fit']): boolean {
  const { start = 0, end = 0 } = passage.sentences[span.from] ?? {};
  return /^[A-Z]\w+: [^\n]+\n?$/.test(passage.text.slice(start, end));
}
