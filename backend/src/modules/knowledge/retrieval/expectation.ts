import type { Token } from '../text/analyse';
import type { Language } from '../text/languages';

/** The kind of thing that answers a question. */
export type Kind =
  'person' | 'place' | 'time' | 'quantity' | 'money' | 'reason' | 'manner' | 'yes_no' | 'thing';

export interface Expectation {
  kind: Kind;
  /** Position of the noun that names the kind ("which COUNTRY"), if one does. */
  kindAt: number | null;
}

type Rules = [Kind, RegExp][];

// In order; the first that fits decides. Question words only: what the nouns say comes from `kindWords`.
const rules: Record<Language, Rules> = {
  en: [
    [
      'money',
      /\bhow much (?:money|does|do|did|is the (?:price|fee|rent|cost)|is it)\b|\b(?:what|which)\b[^?]{0,40}\b(?:price|cost|fee|fees|dues|rent|salary|deposit|budget)\b/i,
    ],
    [
      'quantity',
      /\bhow (?:many|much|long|old|large|big|tall|high|far|fast|deep|wide|often|hot|cold|heavy)\b|\bwhat (?:percent|percentage|number|amount|size|age|population|length|height|distance|area)\b/i,
    ],
    [
      'time',
      /\bwhen\b|\b(?:what|which|in what|in which) (?:year|date|day|month|century|decade|time|season|era|period|hour)s?\b|\bhow (?:recently|soon|early|late)\b/i,
    ],
    [
      'person',
      /\bwho(?:m|se)?\b|\b(?:what|which) (?:person|man|woman|king|queen|emperor|president|scientist|author|artist|composer|philosopher|leader|ruler|duke|bishop|agent|inspector|company|organization|group|people)\b/i,
    ],
    [
      'place',
      /\bwhere\b|\b(?:what|which) (?:country|countries|city|cities|state|town|river|region|place|continent|island|location|street|county|province|area|room|neighborhood|building|district)\b/i,
    ],
    ['reason', /\bwhy\b|\bwhat (?:caused?|is the reason|was the reason|led to)\b/i],
    ['manner', /^\s*how\b/i],
    ['thing', /\b(?:what|which)\b/i],
    ['yes_no', /^\s*(?:is|are|was|were|do|does|did|can|could|may|has|have|had|will|would|should|am)\b/i],
  ],
  es: [
    [
      'money',
      /\bcu[aá]nto (?:cuesta|cuestan|vale|valen|es (?:el|la) (?:precio|cuota|renta|alquiler)|dinero|se paga|pago)\b|\b(?:qu[eé]|cu[aá]l)\b[^?]{0,40}\b(?:precio|costo|coste|cuota|alquiler|renta|depósito|salario)\b/i,
    ],
    [
      'quantity',
      /\bcu[aá]nt[oa]s?\b|\bqu[eé] (?:porcentaje|cantidad|número|tamaño|edad|población|altura|longitud|distancia|superficie)\b/i,
    ],
    ['time', /\bcu[aá]ndo\b|\bqu[eé] (?:año|fecha|día|mes|siglo|década|época|hora|período|periodo)s?\b/i],
    ['person', /\bqui[eé]n(?:es)?\b/i],
    [
      'place',
      /\b(?:a ?d[oó]nde|d[oó]nde)\b|\bqu[eé] (?:país|países|ciudad|ciudades|estado|pueblo|río|región|lugar|continente|isla|calle|condado|provincia|zona|barrio)\b/i,
    ],
    ['reason', /\bpor qu[eé](?!\p{L})|\bcu[aá]l (?:es|fue) la (?:causa|razón)(?!\p{L})/iu],
    ['thing', /\bqu[eé](?!\p{L})|\bcu[aá]l(?:es)?\b/iu],
    ['manner', /\bc[oó]mo\b/i],
    [
      'yes_no',
      /^\s*¿?\s*(?:es|son|est[aá]n?|hay|tiene|tienen|se|puede|puedo|podemos|podr[ií]amos?|podr[ií]a|pueden|fue|era|incluyen?|aceptan?|permiten?|caben?|queda|sigue)(?!\p{L})/iu,
    ],
  ],
  zh: [
    ['money', /多少钱|价格|费用是多少|多少美元|多少元/],
    ['quantity', /多少|几个|几间|几次|多大|多长|多高|多远|百分比|数量/],
    ['time', /什么时候|何时|哪一?年|哪一?天|哪个世纪|几月|几点|日期|年份|时间/],
    ['person', /谁|哪位|何人/],
    ['place', /哪里|哪儿|何地|何处|哪个(?:国家|城市|地方|州|地区)|什么地方/],
    ['reason', /为什么|为何|原因/],
    ['manner', /如何|怎么|怎样/],
    ['yes_no', /吗|是否|能不能|可不可以/],
  ],
  ar: [
    ['quantity', /(?:^|\s)(?:كم|ما عدد|ما هو عدد)(?:\s|$)/],
    [
      'time',
      /(?:^|\s)(?:متى|في أي عام|في اي عام|ما هو العام|أي عام|أي سنة|في أي سنة|أي قرن|ما تاريخ)(?:\s|$)/,
    ],
    ['person', /(?:^|\s)(?:من هو|من هي|من هم|من الذي|من الذين|مَن)(?:\s|$)|^\s*من\s/],
    ['place', /(?:^|\s)(?:أين|اين|في أي (?:مدينة|بلد|دولة|ولاية|منطقة))(?:\s|$)/],
    ['reason', /(?:^|\s)(?:لماذا|ما سبب|ما هو سبب)(?:\s|$)/],
    ['manner', /(?:^|\s)كيف(?:\s|$)/],
    ['yes_no', /^\s*هل\s/],
  ],
  de: [
    ['quantity', /\bwie ?(?:viele?|lange?|alt|groß|hoch|weit|oft|breit|tief)\b/i],
    ['time', /\bwann\b|\bin welche[mr] (?:jahr|monat|jahrhundert|zeit)/i],
    ['person', /\b(?:wer|wen|wem|wessen)\b/i],
    ['place', /\b(?:wo|wohin|woher)\b|\bin welche[mr] (?:land|stadt|region|ort)/i],
    ['reason', /\b(?:warum|weshalb|wieso)\b/i],
    ['manner', /^\s*wie\b/i],
  ],
  ru: [
    ['quantity', /(?:^|\s)(?:сколько|какова? (?:численность|высота|длина|площадь))(?=\s|$)/i],
    ['time', /(?:^|\s)(?:когда|в каком (?:году|веке|месяце))(?=\s|$)/i],
    ['person', /(?:^|\s)(?:кто|кого|кому|кем|чей)(?=\s|$)/i],
    ['place', /(?:^|\s)(?:где|куда|откуда|в како[йм] (?:стране|городе|штате))(?=\s|$)/i],
    ['reason', /(?:^|\s)(?:почему|зачем)(?=\s|$)/i],
    ['manner', /(?:^|\s)как(?=\s|$)/i],
  ],
  fr: [
    ['quantity', /\bcombien\b/i],
    ['time', /\bquand\b|\bquelle (?:année|date|époque)\b/i],
    ['person', /\bqui\b/i],
    ['place', /\b(?:où)\b|\bquel(?:le)? (?:pays|ville|région)\b/i],
    ['reason', /\bpourquoi\b/i],
    ['manner', /\bcomment\b/i],
  ],
};

const askers: Record<Language, RegExp> = {
  en: /^(?:what|which|whose|many|much)$/i,
  es: /^(?:qu[eé]|cu[aá]l|cu[aá]les|cu[aá]nt[oa]s?)$/i,
  de: /^(?:welche[mnrs]?|viele?)$/i,
  ru: /^как(?:ой|ая|ое|ие|ого|ому|им|ими|ом|ую|их)$/i,
  fr: /^quel(?:le)?s?$/i,
  pt: /^(?:qu[eé]|qual|quais|quant[oa]s?)$/i,
};

/** What kind of answer a question waits for. */
export function expects(text: string, tokens: Token[], language: Language): Expectation {
  const kind = (rules[language] ?? []).find(([, pattern]) => pattern.test(text))?.[0] ?? 'thing';
  return { kind, kindAt: kindPosition(text, tokens, language) };
}

function kindPosition(text: string, tokens: Token[], language: Language): number | null {
  const asker = askers[language];
  if (!asker) return null;
  const at = tokens.findIndex((token) => asker.test(text.slice(token.start, token.end)));
  if (at < 0) return null;
  const next = tokens.findIndex((token, position) => position > at && !token.small);
  return next >= 0 && next - at <= 2 ? next : null;
}
