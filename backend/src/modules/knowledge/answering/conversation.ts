import type { Turn } from '../knowledge.types';
import type { Language } from '../text/languages';
import { type Question, understand } from '../retrieval/question';
import { aboutOtherOne } from './other-one';
import { aboutOtherPlace } from './other-place';
import { asksOfSamePart } from './same-part';

/** How many of the visitor's earlier messages a follow-up may lean on. */
const remembered = 2;

const opener =
  /^\W*(?:and|but|so|then|also|what about|how about|ok(?:ay)?,? and|y|pero|entonces|también|qué tal|und|et|e|那|还有|那么|और|و)(?:[\s,¿]|(?=[\p{Script=Han}]))/iu;
const pointer =
  /\b(?:it|its|they|them|their|that|those|this|these|there|one|ones|he|she|him|her|his|same|else|más|eso|esa|ese|ello|ellos|ellas|allí|ahí|otro|otra|lo mismo)(?!\p{L})|它|那个|这个|他们/iu;
/** "Is there a sauna", "does it have a sauna": the words point at the home, and the question names its own thing. */
const aboutHome =
  /\b(?:is|are|was|were) there\b|\bthere (?:is|are)\b|\bare there\b|\b(?:does|do|did) (?:it|this|they) (?:have|come|include)\b|\bhas it\b|\b(?:is|was) (?:it|this|there)\b|\b(?:house|home|property|place|apartment|building)\b|\b(?:hay|tiene|tienen|casa|vivienda|propiedad|piso|apartamento|edificio)\b|(?<!\p{L})(?:est[aá]n?|queda)(?!\p{L})/iu;
/** "What does it include?" after a fee was spoken of: it is the fee. */
const whatItHolds =
  /^\W*what (?:does|do|is|all does) (?:it|that|this|they) (?:all )?(?:include|cover|pay for)\b|^\W*qu[eé] (?:incluye|cubre|incluyen|cubren)\W*$/i;
const verb =
  /\b(?:is|are|was|were|am|do|does|did|has|have|had|can|could|may|might|will|would|should|must|es|son|está|están|fue|era|hay|tiene|tienen|puede|puedo|se|cuesta|incluye)\b/i;
const spaced = /^[^\p{Script=Han}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Cyrillic}]*$/u;

/**
 * What the visitor means, given what was said before: a question that opens with "and …", only points ("does that cost extra?")
 * or is a mere fragment ("the second floor?") is read together with the visitor's question before it, or in its place where
 * both name one kind of thing.
 */
export function inContext(text: string, history: Turn[], alone: Question): Question {
  const earlier = history
    .filter(({ role }) => role === 'visitor')
    .slice(-remembered)
    .map(({ content }) => content);
  const leans = leansOnEarlier(text, alone) || asksOfSamePart(text, earlier.at(-1), alone.language);
  if (earlier.length === 0 || !leans) return alone;
  const topic = topicOf(earlier, alone.language);
  if (topic === null) return alone;
  const other = aboutOther(topic, text, alone.language);
  return understand(other ?? `${topic}\n${text}`, alone.language);
}

/** The last message that asks for something; "and the second floor?" as the whole question it stands for. */
function topicOf(earlier: string[], language: Language): string | null {
  return earlier.reduce<string | null>((topic, message) => {
    const alone = understand(message, language);
    if (alone.terms.length === 0) return topic;
    const other =
      topic !== null && leansOnEarlier(message, alone) ? aboutOther(topic, message, language) : null;
    return (other ?? message).slice(0, 500);
  }, null);
}

const aboutOther = (topic: string, text: string, language: Language): string | null =>
  aboutOtherPlace(topic, text) ?? aboutOtherOne(topic, text, language);

/** Whether it points at what was spoken of before ("when was it replaced?"). */
export const pointsBack = (text: string): boolean => pointer.test(text);

function leansOnEarlier(text: string, { terms }: Question): boolean {
  if (terms.length === 0) return true;
  if (opener.test(text)) return terms.length <= 4;
  if (whatItHolds.test(text)) return true;
  if (aboutHome.test(text)) return false;
  if (terms.length <= 3 && pointsBack(text)) return true;
  return terms.length <= 1 && (!spaced.test(text) || !verb.test(text));
}
