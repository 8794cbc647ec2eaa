/** Numbers that say how much or how long, not how many: "for six months", "25 dollars", "at 9 am". */
const measuredNumber =
  /[$€£]\s?\p{Nd}[\p{Nd}.,]*|\p{Nd}[\p{Nd}.,]*\s?(?:%|am\b|pm\b)|(?:\p{Nd}[\p{Nd}.,]*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|sixty|ninety|hundred|thousand|una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|veinte|treinta|sesenta|noventa|cien|mil))[ -](?:hours?|days?|weeks?|months?|years?|minutes?|percent|dollars?|cents|feet|foot|ft|inch(?:es)?|miles?|yards?|acres?|square|cubic|amps?|volts?|gallons?|pounds?|degrees?|horas?|d[ií]as?|semanas?|mes(?:es)?|años?|minutos?|por ciento|d[oó]lares|pesos|pies?|pulgadas?|millas?|metros?|galones|libras|grados)(?!\p{L})/giu;
const countWord =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|half|quarter|third|dozens?|none|both|single|double|several|majority|twice|(?:many|few) times|(?:muchas|varias|pocas) veces|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieciséis|veinte|treinta|cuarenta|cincuenta|cien|cientos?|mil|miles|millones|medi[oa]|mitad|ningun[oa]?|ningún)\b/iu;

const years = /\b(?:in|since|of|en|desde|de) (?:1[5-9]|20)\d{2}\b/giu;

/** Whether a text counts something; "for six months" and "25 dollars" count other things than the dogs that are asked for. */
export function holdsCount(text: string, question: string): boolean {
  const rest = withoutNumbersOf(question, text).replaceAll(measuredNumber, ' ').replaceAll(years, ' ');
  return /\p{Nd}/u.test(rest) || countWord.test(rest);
}

/** A text without the numbers that the question itself says. */
export function withoutNumbersOf(question: string, text: string): string {
  let rest = text;
  for (const number of question.match(/\p{Nd}[\p{Nd}.,]*\p{Nd}|\p{Nd}/gu) ?? [])
    rest = rest.replaceAll(number, ' ');
  return rest;
}
