import { isElsewhere, isUntied } from './elsewhere';
import { withoutIntroduction } from './introductions';
import { Wordings } from './find-wordings';
import { blottedAt, withoutLookAlikes } from './look-alikes';
import { TextWords } from './needed-words';
import { Patterns, Seen } from './pattern';
import { plainOf } from './plain';
import type { QuestionRule, ReasonCode } from './rule';
import { questionRules } from './rules/questions';

interface Row {
  rule: QuestionRule;
  asks: Patterns;
  unless: Wordings;
  goesOn: Patterns;
  recorded: Patterns;
}

const table = questionRules.map((rule): Row => ({
  rule,
  asks: new Patterns(rule.asks),
  unless: new Wordings(rule.unless ?? []),
  goesOn: new Patterns(rule.goesOn ?? []),
  recorded: new Patterns(rule.recorded ?? []),
}));

const longestFollowUp = 7;

/** Where an elliptic message starts that only makes sense after another. */
const opening =
  /^(?:and|but|or|so|then|also|what about|how about|y|pero|o|entonces|tambien|que tal|e|ok and|plus) /;
const opener = new Patterns([
  '^ (and|but|or|so|then|also|what about|how about|y|pero|o|entonces|tambien|que tal|e|ok and|okay and|plus) ..0',
]);
const pointer = new Patterns([
  '(it|they|them|that|those|this|these|one|ones|which|any|eso|esa|ese|cual|otro|otra|same|mismo|else|there|alli|ahi)',
]);
/** A subject of its own: what the message is about, not what was talked of before. */
const ownSubject = new Patterns([
  '(price*|tax*|fee*|hoa|roof|bed*|bath*|garage|garden|yard|kitchen|pool|heat*|cool*|parking|visit|showing|tour|built|square|rent|cost*|pet*|dog*|floor*|basement|window*|appliance*|alarm|laundry|elevator|stairs|sqft|precio|cuota*|impuesto*|bano*|techo|cocina|garaje|patio|jardin|piscina|mascota*|visitar*|habitacion*|dormitorio*|renta|supermercado|grocery|bus|park|parque|train|commute|distance|far|name|nombre|address|direccion|cheap*|barat*|zoned|toca|asking|assigned|fence|barda|deposit*|form|listed|cisterna|county|playground|piso)',
]);
/** Fragments that go on with whatever was asked. */
const goingOn = new Patterns([
  '(compared|comparado|versus|vs) ..4',
  '(better|worse|mejor*|peor*|safer|nicer|more|less|mas|menos) ..1 (than|que) ..4',
  '^ ..2 (north|south|east|west|norte|sur|este|oeste|downtown|centro) ..4 $',
  '^ (so|entonces) ..1 (yes|no|si) $',
  '^ (but|pero|fine but|ok but|fine ,) ..8 (would you|your|usted|let) ..6',
]);
/** Pressing for the answer that was just declined. */
const insisting = new Patterns([
  '^ ..2 (come on|just your opinion|your opinion|in your opinion|between us|yes or no|si o no|why not|why can not ..4|por que no|tell me|please|por favor|just tell me|dime|digame|i will not tell ..2|honestly|off the record|be honest|roughly|just roughly|mas o menos|guess|your guess|entre nosotros|sea honesto|are you sure|really|in general|en general|seriously) ..3 $',
]);

/** A message as the rule table sees it. */
export interface Heard {
  plain: string;
  /** The rule it meets, by itself or because of the message before it. */
  rule: QuestionRule | null;
  /** The rule needs no confirmation, or met words of a language that the second opinion does not know. */
  isSure: boolean;
  /** It is about history or the world at large. */
  isElsewhere: boolean;
  /** It is long and tied to no home; perhaps it is about the world all the same. */
  isUntied: boolean;
  /** Its questions, as `plain`, where it says other things too. */
  questions: string[];
  /** What it may go on with: the message before it. */
  before?: { plain: string; reason: ReasonCode | 'facts' };
}

/** The last of a visitor's messages, oldest first, as the rule table sees it. */
export function hear(messages: string[], places: string): Heard {
  let last: { plain: string; row: Row | null; heard: Heard } | undefined;
  for (const message of messages) {
    const typed = message.slice(0, 4000);
    const plain = plainOf(typed);
    const away = isElsewhere({ typed: withoutIntroduction(typed), plain, places });
    const row: Row | null = (last && followUp(plain, last)) ?? (away ? null : find(plain, typed));
    const before = last && isShort(plain) ? { plain: last.plain, reason: reasonOf(last.row) } : undefined;
    last = {
      plain,
      row,
      heard: {
        plain,
        rule: row?.rule ?? null,
        isSure: !!row && (row.rule.isSure ?? isInOtherLanguage(row.rule, typed)),
        isElsewhere: away,
        isUntied: isUntied(plain, typed),
        questions: questionsIn(typed).map(plainOf),
        before,
      },
    };
  }
  return (
    last?.heard ?? {
      plain: '',
      rule: null,
      isSure: false,
      isElsewhere: false,
      isUntied: false,
      questions: [],
    }
  );
}

/** Whether the listing's own text makes the rule's question one of fact. */
export function isRecorded(rule: Pick<QuestionRule, 'reason'>, told: string): boolean {
  return table.some((row) => row.rule.reason === rule.reason && row.recorded.meets(told));
}

/** The sentences that ask, of a message that does not only ask one thing. */
function questionsIn(typed: string): string[] {
  const sentences = typed.split(/(?<=[.?!])\s+|\n+/).filter((sentence) => /\p{L}/u.test(sentence));
  return sentences.length > 1 ? sentences.filter((sentence) => sentence.includes('?')) : [];
}

const reasonOf = (row: Row | null): ReasonCode | 'facts' => row?.rule.reason ?? 'facts';

const wordsOf = (plain: string): string[] => plain.split(' ').filter((word) => /[a-z0-9~]/.test(word));

const isShort = (plain: string): boolean => wordsOf(plain).length <= longestFollowUp;

function find(plain: string, typed: string): Row | null {
  const seen = new Seen(plain);
  const met = table.find(({ rule, asks, unless }) => {
    const looked = blottedAt(plain, unless.placesIn(plain, seen.words));
    return asks.meets(looked, looked === plain ? seen : undefined) || isInOtherLanguage(rule, typed);
  });
  return met ?? null;
}

const isInOtherLanguage = ({ otherLanguages }: QuestionRule, typed: string): boolean =>
  otherLanguages?.test(typed.normalize('NFKC')) ?? false;

/** The rule a short message runs into only because of the message before it. */
function followUp(plain: string, before: { plain: string; row: Row | null }): Row | null {
  const words = wordsOf(plain);
  if (before.row && insisting.meets(plain) && !ownSubject.meets(plain)) return before.row;
  if (words.length === 0 || words.length > longestFollowUp) return null;
  const leans = goingOn.meets(plain) || opener.meets(plain) || pointer.meets(plain) || words.length <= 3;
  if (!leans || ownSubject.meets(plain)) return null;
  if (before.row && (before.row.goesOn.meets(plain) || goingOn.meets(plain))) return before.row;
  return joined(plain, before.plain);
}

/** What both messages say as one sentence, where the second one completes a pattern. */
function joined(plain: string, before: string): Row | null {
  const head = `. ${before.replace(/(?: ?[.,])+ $/, ' ').replace(/^\. /, '')}`;
  const tail = plain.replace(/^\. /, '').replace(opening, '');
  const both = withoutLookAlikes(`${head}${tail}`);
  const words = new TextWords(both);
  const met = table.find(({ asks, unless }) =>
    asks.meetsPast(head.length, blottedAt(both, unless.placesIn(both, words))),
  );
  return met ?? null;
}
