import { withoutNumbersOf } from './counts';
import type { Question } from './question';

/** What must stand in a sentence that answers; null when the question does not say. */
export type HardKind =
  | 'name'
  | 'someone'
  | 'date'
  | 'time'
  | 'money'
  | 'measure'
  | 'number'
  | 'distance'
  | 'frequency'
  | 'age'
  | 'motive'
  | 'code'
  | null;

// In order; the first that fits decides.
const asked: [HardKind, RegExp][] = [
  [
    'motive',
    /\b(?:why|how come)\b.{0,40}\b(?:sell|mov|leav)\w*|\bpor qu[eé] .{0,30}(?:vend|mud|se van)\p{L}*/iu,
  ],
  [
    'code',
    /\b(?:what(?: is|'s|s)?|which)\b.{0,25}(?<!\b(?:building|area|dress|zip|fire) )\b(?:code|password|passcode|pin|combination|phone number|e-?mail)\W*$|\bcu[aá]l es\b.{0,25}(?<!\p{L})(?:c[oó]digo|clave|contraseña|tel[eé]fono|correo)(?!\p{L})/iu,
  ],
  [
    'name',
    /\bwho(?:'s| is| was| are| were) (?:the|your|my|its|our)\b|\bname of (?:the|its)\b|\b(?:which|what) (?:bank|company|contractor|firm|brand|lender|insurer|provider|manufacturer|school district)\b|\bqui[eé]n(?:es)? (?:es|son|fue|fueron) (?:el|la|los|las|su)\b|\bc[oó]mo se llama\b|\bqu[eé] (?:banco|empresa|compañía|marca|proveedor|distrito escolar)\b/i,
  ],
  ['someone', /^\W*(?:by )?(?:who|whom|whose)\b|^\W*(?:a |por |de )?qui[eé]n(?:es)?(?!\p{L})/iu],
  ['frequency', /\bhow (?:often|frequently)\b|\bcada cu[aá]nto\b|\bcon qu[eé] frecuencia\b/i],
  ['distance', /\bhow (?:far|close|near)\b|\ba qu[eé] distancia\b|\bqu[eé] tan (?:lejos|cerca)\b/i],
  ['age', /\bhow old\b|\bqu[eé] antig[uü]edad\b|\bde qu[eé] año\b/i],
  [
    'date',
    /\bwhen (?:was|were|did|had|has|have)\b|\b(?:what|which) year\b|\bsince when\b|\bcu[aá]ndo (?:fue|fueron|(?:se )?\p{L}+(?:ó|aron|ieron))(?!\p{L})|\b(?:en )?qu[eé] año\b/iu,
  ],
  [
    'time',
    /\bwhen\b|\b(?:what|which) (?:time|day|date|month|hours?|days|months)\b|\bhow (?:late|early|soon)\b|\bcu[aá]ndo\b|\bqu[eé] (?:día|hora|mes|fecha|horario)s?\b/i,
  ],
  [
    'money',
    /\bhow much (?:is|are|was|were|will|would)\b(?!.*\b(?:weigh|space|time|left)\b)|\bhow much (?:do|does|did|they|for)\b.{0,50}\b(?:cost|costs|pay|charge|ask|asking|want|owe|owed|spend|rent|sell|go for|goes for)\b|\bwhat (?:did|do|does|would|will)\b.{0,40}\b(?:pay|cost|sell for)\b(?! for\W*$)|\bhow much (?:money|rent|to|would it take)\b|\b(?:what|which)\b.{0,30}\b(?:cost|costs|price|fee|fees|dues|rent|deposit|fine|premium|bill|payment|deductible|salary)\b(?!.*\b(?:cover|include|pay for)\b)|\bcu[aá]nto (?:cuesta|cuestan|vale|valen|costar\p{L}*|cost[oó]|es|hay que pagar|se paga|pago|pagan?|pagaron|pag[oó]|cobran?|gastan?|gastaron|piden?|sale)(?!\p{L})|\bqu[eé] (?:precio|costo|coste|tarifa)\b/iu,
  ],
  [
    'measure',
    /\bhow (?:large|big|tall|high|deep|wide|heavy|thick)\b(?! enough)|\bqu[eé] tan (?:grande|alto|alta|hondo|ancho|ancha)s?\b|\bqu[eé] (?:tamaño|altura|anchura|profundidad)\b|\bcu[aá]nto (?:miden?|pesan?)\b/i,
  ],
  [
    'number',
    /\bhow (?:many|much|long|fast|short)\b|\b(?:what|which) (?:size|percent|percentage|number|height|width|length|age|speed)\b|\ba (?:qu[eé]|cu[aá]nta) velocidad\b|\bcu[aá]nt[oa]s?\b|\bqu[eé] (?:tamaño|altura|anchura|longitud|porcentaje|cantidad|número)\b/i,
  ],
];

const numberWord =
  /\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|ninety|hundred|thousand|million|half|quarter|third|dozen|none|no|both|single|double|un|una|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieciséis|veinte|treinta|cien|ciento|mil|medi[oa]|ningun[oa]?|ningún)\b/i;
// Before 1500 a number is a year only where it is told as one: "in 1285", "(1115–1234)", but not "1200 square feet".
const year =
  /\b(?:1[5-9]\d{2}|20\d{2})s?\b|(?:\b(?:in|since|until|till|by|after|before|around|early|late|year|en|desde|hasta|año) |[(–-])(?:[1-9]\d{2}|1[0-4]\d{2})s?\b(?! ?(?:%|\$|€|[.,]\d|(?:sq|square|feet|foot|ft|miles?|met(?:er|re)s?|km|m|acres?|dollars?|units?|homes?|people|pounds?|lbs?|kg|days?|hours?|pies|millas?|metros)\b))|\b\d{1,4} (?:AD|BC|BCE|CE)\b/;
const monthOrDay =
  /\b(?:january|february|april|june|july|september|october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\b|\b(?:years?|months?|weeks?|days?|decades?|centuries|century) (?:ago|later|earlier|before|after)\b|\bhace \S+ (?:años|meses|semanas|días)\b|\bnever\b|\bcentur(?:y|ies)\b|\bsiglos?\b|\byesterday\b|\blast (?:year|month|week)\b/i;
// March and May are also words.
const capitalMonth =
  /\b(?:Jan|Feb|March|Mar|Apr|Jun|Jul|Aug(?:ust)?|Sept?|Oct|Nov|Dec)\b|\bMay \d|\d(?:st|nd|rd|th)? (?:of )?May\b|\b(?:in|until|till|since|by|before|after|from|to|early|late|mid) May\b/;
const countedTime =
  /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty(?:-one)?|thirty|forty-five|sixty|ninety|few|every|each|per|a|un|una|dos|tres|cuatro|cinco|seis|siete|ocho|diez|quince|treinta|cada|todos los) (?:hours?|days?|weeks?|months?|years?|minutes?|weekdays?|mornings?|evenings?|horas?|días?|semanas?|mes(?:es)?|años?|minutos?)\b/i;
const clock =
  /\b\d{1,2}(?::\d{2})? ?(?:am|pm|a\.m|p\.m|h\b|horas?)|\b\d{1,2}:\d{2}\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:lunes|martes|miércoles|jueves|viernes|sábados?|domingos?)\b|\b(?:noon|midnight|mornings?|evenings?|afternoons?|at night|weekdays|weekends|daily|weekly|monthly|yearly|annually|spring|summer|autumn|winter|mediodía|medianoche|diario|primavera|verano|otoño|invierno)\b|\b(?:on|after|before|by|until) the (?:first|second|third|last|fifth|tenth|fifteenth|\d{1,2}(?:st|nd|rd|th))\b|\bde \d{1,2} a \d{1,2}\b/i;
/** What may happen from now on is no matter of a year in which something was done. */
const fromNowOn =
  /\bwhen (?:can|could|may)\b|\bcu[aá]ndo (?:(?:me|nos|se) )?(?:puedo|puede|podemos|podr\p{L}+)(?!\p{L})/iu;
/** What was done is not told by what is planned. */
const done = /\bwhen (?:was|were|did)\b|\bcu[aá]ndo (?:fue|fueron|se \p{L}+(?:ó|aron|ieron))(?!\p{L})/iu;
const toCome = /\b(?:planned|scheduled|will (?:be|have)|due to be|previst[oa]s?|programad[oa]s?)\b/i;
const amount =
  /[$€£]\s?\d|\d\s?(?:[$€£]|dollars?|usd|euros?|pesos?|d[oó]lares|cents)|\b(?:free of charge|for free|gratis|no charge|no (?:extra )?cost|sin (?:costo|coste|cargo))\b|\b(?:hundred|thousand|million|billion)s? (?:dollars|pounds|euros)\b/i;
// "The fee is 485 a month", but not "200 metres" or "in 2019".
const bareAmount =
  /\b(?!(?:1[5-9]|20)\d{2}\b)\d{1,3}(?:,\d{3})+\b(?! ?-?(?:gal|sq|square|feet|foot|ft|acres?|miles?|units?|homes?|people|hours?|pounds?|lbs))|\b\d{3,}(?= (?:a|per|each|al|por) )/;
const change =
  /\b(?:rise|raised?|increase|go up|went up|higher|rate|interest|limit|subir|sub[eió]+|aument\p{L}+|tasa|inter[eé]s)\b/iu;
const share = /\d ?(?:%|percent|por ciento)|\bpercent\b/i;
const someone =
  /\b(?:association|owners?|ours|mine|sellers?|buyers?|neighbou?rs?|tenants?|managers?|residents?|side|board|city|county|developer|builder|contractor|agent|broker|bank|company|hoa|asociación|propietari[oa]s?|dueñ[oa]s?|vendedor\p{L}*|comprador\p{L}*|vecin[oa]s?|inquilin[oa]s?|administrador\p{L}*|junta|ciudad)\b/iu;
const measured =
  /(?:\p{Nd}|[½¼¾]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundred|half an?|un|una|dos|tres|cuatro|cinco|seis|ocho|diez|doce|veinte|treinta|medio|media))[ -]{0,2}(?:x\b|×|by \p{Nd}|por \p{Nd}|['’′"″]|(?:sq|square|cubic|foot|feet|ft|inch(?:es)?|in|yards?|acres?|hect[aá]reas?|hectares?|miles?|stor(?:y|ies|eys?)|pounds?|lbs?|tons?|gallons?|amps?|amperes?|met(?:er|re)s?|m|m2|km|pies?|pulgadas?|metros?|libras?|galones|amperios|plantas?|pisos?|cars?|people|persons?|guests?|beds?|rooms?|units?|coches?|autos?|personas?)(?!\p{L}))|m²/iu;
const motive =
  /\b(?:because|in order to|relocat\w*|downsiz\w*|retir(?:e|ed|ing|ement)|mov(?:e|ed|ing) (?:to|for|into|back|closer|near|away|abroad)|closer to|to be (?:near|closer)|(?:new|another) job|transfer\w*|divorc\w*|inherit\w*|estate sale|porque|para estar|se (?:mudan?|van?) (?:a|para|por)|jubil\w*|por (?:trabajo|motivos)|nuevo trabajo|m[aá]s cerca)(?!\p{L})/iu;
const inMoney =
  /\b(?:loan|fund|reserves?|fee|fees|dues|deposit|debt|mortgage|bill|fine|budget|increase|rise|discount|credit|share|cost|grant|gift|donation|endowment|economy|market|investment|industry|payment|contract|project|prize|pr[eé]stamo|fondo|reservas?|cuota|dep[oó]sito|deuda|hipoteca|multa|aumento)\b/iu;
const howFar =
  /\d ?(?:miles?|mi|km|kilomet(?:er|re)s?|met(?:er|re)s?|m|yards?|feet|ft|blocks?|millas?|kilómetros?|metros|cuadras?|manzanas?)\b|\b(?:next door|across the street|around the corner|(?:on|at) the corner|en la esquina|adjacent|enfrente|al lado|a la vuelta)\b|\b(?:mile|block|milla|cuadra)s?\b|\b(?:minutes?|minutos?)\b.{0,20}\b(?:walk|foot|bicycle|bike|car|away|drive|pie|coche|bicicleta)\b|\bwalk(?:ing)?\b.{0,12}\bminutes?\b/i;
/** What a thing is called need not begin with a capital: "se llama tulku". */
const asksForWord = /\bc[oó]mo se llama\b/i;
const callsIt = /\b(?:se llaman?|llamad[oa]s?|conocid[oa]s? como|called|known as) ["“«]?\p{L}{3}/iu;
const howOften =
  /\b(?:every|each|daily|weekly|monthly|yearly|annually|hourly|once|twice|times|per|a (?:year|month|week|day)|always|never|rarely|cada|todos los|diario|semanal|mensual|anual|veces|al (?:año|mes|día)|por (?:hora|día|semana))\b/i;

/** What a sentence must hold to answer this question. English and Spanish questions only: in others word order and endings tell too little. */
export function hardKindOf({ text, language }: Question): HardKind {
  if (language !== 'en' && language !== 'es') return null;
  return asked.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** Whether a text holds what the question waits for, beyond what the question itself says. */
export function meetsHardKind(kind: HardKind, text: string, question: Question): boolean {
  const rest = withoutNumbersOf(question.text, text);
  switch (kind) {
    case 'name':
      return hasNewName(text, question.text) || (asksForWord.test(question.text) && callsIt.test(text));
    case 'someone':
      return hasNewName(text, question.text) || someone.test(text);
    case 'date':
      return !(toCome.test(text) && done.test(question.text)) && (year.test(rest) || isDated(rest));
    case 'age':
      return year.test(rest) || isDated(rest) || /\d (?:years?|años)\b/i.test(rest);
    case 'time':
      return (
        clock.test(rest) ||
        countedTime.test(rest) ||
        isDated(rest) ||
        (year.test(rest) && !fromNowOn.test(question.text))
      );
    case 'money':
      return amount.test(rest) || bareAmount.test(rest) || (change.test(question.text) && share.test(rest));
    case 'motive':
      return motive.test(rest);
    case 'measure':
      // "How large is the loan?" is measured in money.
      return measured.test(rest) || share.test(rest) || (inMoney.test(question.text) && amount.test(rest));
    case 'number':
      return /\p{Nd}/u.test(rest) || numberWord.test(rest);
    case 'distance':
      return howFar.test(rest);
    case 'code':
      return /\p{Nd}{3,}|@/u.test(rest);
    case 'frequency':
      return howOften.test(rest);
    default:
      return true;
  }
}

const properName = /(?<![.!?:|]\s{1,2})(?<!^)\p{Lu}[\p{L}\d'’&-]+|^\p{Lu}[\p{L}'’-]+(?=\s\p{Lu})/gmu;
const calendar =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?)$/;

function isDated(text: string): boolean {
  return monthOrDay.test(text) || capitalMonth.test(text);
}

function hasNewName(text: string, question: string): boolean {
  const said = question.toLowerCase();
  return (text.match(properName) ?? []).some(
    (name) => !calendar.test(name) && !said.includes(name.toLowerCase()),
  );
}
