/** What a sentence holds whatever its words: an amount, a year, leave or its refusal, in English and Spanish. */
const marks: [string, RegExp][] = [
  ['#money', /\$ ?\d|\d(?:\.\d\d)? ?(?:dollars|d[oó]lares|usd)\b/i],
  ['#year', /\b(?:19|20)\d\d\b/],
  ['#percent', /\d ?%|\bpercent\b|\bpor ciento\b/i],
  ['#clock', /\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b|\b(?:noon|midnight|mediod[ií]a|medianoche)\b/i],
  [
    '#number',
    /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|dos|tres|cuatro|cinco|seis|ocho|diez)\b/i,
  ],
  [
    '#measure',
    /\d ?(?:feet|foot|ft|inch|inches|acres?|square|sq|by|x|miles?|minutes?|gallons?|amps?|tons?|kw|mbps|pounds?|lbs|pies|pulgadas?|millas?|minutos?|galones|libras)\b/i,
  ],
  [
    '#rule',
    /\b(?:may|must|shall|allowed|permitted|prohibited|required?|requires|not exceed|limit\w*|approval|puede\w*|debe\w*|permit\w+|prohib\w+)\b/i,
  ],
  ['#no', /\b(?:no|not|none|never|without|neither|nor|cannot|sin|nunca|ning[uú]n\w*)\b/i],
  [
    '#done',
    /\b(?:replaced|installed|repaired|renovated|rebuilt|updated|treated|cleaned|refinished|upgraded|remodeled|serviced|inspected|added|reemplaz\w+|instal\w+|repar\w+|renov\w+)\b/i,
  ],
  ['#stays', /\b(?:convey\w*|remain\w*|includ\w*|exclu\w*|stay\w*|incluid\w*|incluye\w*|queda\w*)\b/i],
  [
    '#date',
    /\b(?:january|february|march|april|may \d|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\b/i,
  ],
];

export function marksOf(sentence: string): string[] {
  return marks.filter(([, pattern]) => pattern.test(sentence)).map(([name]) => name);
}
