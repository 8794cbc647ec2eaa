import type { Kind } from './expectation';
import type { Passage } from './passage';
import type { Question } from './question';

const times =
  /\b(?:1\d{3}|20\d{2})s?\b|\b\d{1,2}(?:st|nd|rd|th)[ -]century|\b\d{1,2}[:.]\d{2}\b|\b\d{1,2} ?(?:am|pm|a\.m|p\.m)\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|spring|summer|autumn|winter|century|centuries|decade|ago|today|daily|weekly|monthly|annually|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|lunes|martes|miércoles|jueves|viernes|sábado|domingo|siglo|año|años|década|jahrhundert|januar|februar|märz|juni|juli|oktober|dezember)\b|[年月日]|世纪|\d+\s*(?:г\.|год|век)|(?:القرن|عام|سنة|يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر)/iu;
const money =
  /[$€£¥₹]\s?\d|\d\s?(?:[$€£¥₹]|dollars?|usd|euros?|pesos?|d[oó]lares|美元|元|рублей|долларов|دولار)/iu;
const quantityWords =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?|half|third|quarter|majority|none|several|many|few|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|cientos?|miles?|millones|mitad|tercio|zwei|drei|vier|fünf|sechs)\b|[一二三四五六七八九十百千万亿两]|(?:اثن|ثلاث|أربع|خمس|ست|سبع|ثمان|تسع|عشر|مئ|مائ|ألف|آلاف|مليون|مليار)/iu;
const reasons =
  /\b(?:because|due|since|so that|in order|to (?:avoid|prevent|protect|reduce|allow|make|keep|help)|cause[sd]?|reason|result|therefore|led|owing|thanks|as a|porque|debido|a causa|para|ya que|motivo|razón|weil|wegen|damit)\b|因为|由于|所以|导致|потому|из-за|لأن|بسبب|نتيجة/iu;
const capital = /\p{Lu}[\p{L}'’-]+/gu;

/** Whether something of the kind that is asked for, and not already said in the question, stands in or beside a sentence. */
export function hasKind(question: Question, passage: Passage, sentence: number): boolean {
  const from = passage.sentences[Math.max(0, sentence - 1)]?.start ?? 0;
  const to =
    passage.sentences[Math.min(passage.sentences.length - 1, sentence + 1)]?.end ?? passage.text.length;
  return holdsKind(question.expects.kind, passage.text.slice(from, to), question.text);
}

/** @param question what the answer must not merely repeat */
export function holdsKind(kind: Kind, text: string, question: string): boolean {
  switch (kind) {
    case 'time':
      return times.test(withoutNumbersOf(question, text));
    case 'money':
      return money.test(text);
    case 'quantity':
      return /\d/.test(withoutNumbersOf(question, text)) || quantityWords.test(text);
    case 'person':
    case 'place':
      return hasNewName(text, question);
    case 'reason':
      return reasons.test(text);
    default:
      return true;
  }
}

function withoutNumbersOf(question: string, text: string): string {
  let rest = text;
  for (const number of question.match(/\p{Nd}[\p{Nd}.,]*/gu) ?? []) rest = rest.replaceAll(number, ' ');
  return rest;
}

// Only scripts with capitals can show a name; in the others this cannot be told, and must not count against the passage.
function hasNewName(text: string, question: string): boolean {
  const names = text.match(capital);
  if (!names) return !/\p{Lu}|\p{Ll}/u.test(text);
  const asked = new Set((question.match(/[\p{L}'’-]+/gu) ?? []).map((word) => word.toLowerCase()));
  return names.some((name) => !asked.has(name.toLowerCase()) && text.includes(` ${name}`));
}
