import type { Question } from './question';

/** What kind of statement answers a question: its words give it away whatever the thing is. */
export interface AnswerSign {
  asks: RegExp;
  shows: RegExp;
  /** Whether a sentence without such words answers nothing; otherwise they only speak for it. */
  isNeeded: boolean;
}

const finding =
  'leak\\w*|crack\\w*|damp|moist\\w*|loose|soft|rust\\w*|broken|worn|settled|lean\\w*|bow\\w*|sag\\w*|stain\\w*|rot\\w*|near(?:ing)? the end|end of (?:its|their) life|needs?|need(?:ed|ing)|recommend\\w*|advis\\w*|not (?:work|open|close|reverse|drain)\\w*|repoint\\w*|repair\\w*|replace\\w*|original|good (?:condition|order|shape)|(?:ran|works?|worked|working) (?:normally|well|fine|when tested)|working|worked|serviceable|sound|no (?:signs?|defects?|cracks?|leaks?|evidence)|braced|sealed|painted shut|lacks?|missing|defect\\w*|damage\\w*|mold|past (?:its|their)|years? (?:left|old)|typical|minor|unsafe|backed up|clog\\w*|roots|offset|double-tapped';
const hallazgo =
  'fuga\\w*|gotera\\w*|grieta\\w*|agrietad\\w*|humedad|h[uú]med\\w+|suelt\\w+|oxidad\\w*|rot[oa]s?|desgastad\\w*|inclinad\\w*|mancha\\w*|necesita\\w*|requiere\\w*|recomienda\\w*|no (?:funciona|abre|cierra)\\w*|repar\\w*|reemplaz\\w*|original\\w*|buen (?:estado|orden)|funciona\\w*|dañad\\w*|daños?|vida útil';
const material =
  'made (?:of|from|out of)|hech[oa]s? de|teak|mahogany|walnut|cherry|spruce|cypress|fir|poplar|hickory|birch|ash|metal|steel|aluminum|aluminium|tin|tiles?|shingles?|composition|slate|vinyl|wood|wooden|oak|maple|pine|cedar|redwood|bamboo|cork|laminate|carpet\\w*|hardwood|engineered|plank|stone|brick|concrete|block|stucco|fib(?:er|re)[- ]?(?:cement|glass)?|copper|pex|galvanized|pvc|plastic|iron|quartz|granite|marble|butcher block|tile|ceramic|porcelain|linoleum|wire|rail|chain[- ]link|picket|adobe|log|frame|slab|crawl ?space|glass|plaster|drywall|limestone|sandstone|bronze|gold|silver|leather|cotton|wool|silk|paper|clay|cement|rubber|ceramics?|lumber|timber|fabric|alloy|carbon|water|ice|earth|mud|bone|asphalt|gravel|madera|metal|acero|teja|piedra|ladrillo|concreto|hormigón|cobre|granito|cuarzo|mármol|loseta|cerámica|vinilo|alfombra|duela|alambre|lámina';
const colour =
  'white|black|gr[ea]y|blue|green|red|yellow|brown|beige|tan|cream|ivory|taupe|navy|neutral|purple|violet|pink|orange|gold(?:en)?|silver|dark|light|clear|multicolou?red|earth tones?|off-white|blanc\\w+|negr\\w+|gris\\w*|azul\\w*|verde\\w*|roj\\w+|amarill\\w+|marr[oó]n|caf[eé]';
const compass =
  '(?:south|north|east|west)\\w*|toward|overlook\\w*|sur|norte|este|oeste|sureste|suroeste|hacia';
const transfer =
  "conveys?|stays?|staying|remain\\w*|included?|includes|excluded?|leaves?|leaving|go(?:es)? with|come(?:s)? with|negotiable|separately|provided|will be replaced|not (?:included|provided)|take (?:over|with)|gone|incluid\\w+|incluye\\w*|queda\\w*|lleva\\w*|negociable\\w*|aparte|excluid\\w+|does not come|do not come|extra|option\\w*|buyer's";
const rule =
  'may|must|allow\\w*|permit\\w*|forbid\\w*|forbidden|prohibit\\w*|ban(?:ned)?|approv\\w*|consent|limit\\w*|only|no|not|none|nobody|up to|at most|at least|require\\w*|needs?|option\\w*|available|leased|reserved|booked|welcome|can|cannot|never|without|subject to|restrict\\w*|exceed|fine[ds]?|puede\\w*|permit\\w+|prohib\\w+|aprobaci[oó]n|autoriza\\w*|s[oó]lo|solo|hasta|máximo|requiere\\w*|necesita\\w*';

const of = (words: string): RegExp => new RegExp(`(?<![\\p{L}])(?:${words})(?!\\p{L})`, 'iu');

const signs: AnswerSign[] = [
  {
    asks: /^\W*(?:and )?what (?:all )?(?:do|are|will|did|would) (?:the |they|owners|sellers)\P{L}*(?:\p{L}+ )?(?:tak|leav|keep)\p{L}+(?: (?:with them|behind))?\W*$|^\W*(?:y )?qu[eé] (?:cosas )?(?:se (?:llevan?|quedan?)|dejan?)(?: (?:los|las|el|la) \p{L}+)?\W*$/iu,
    shows: of(transfer),
    isNeeded: true,
  },
  {
    asks: /\bwhat colou?rs?\b|\b(?:de )?qu[eé] color(?:es)?\b/i,
    shows: of(colour),
    isNeeded: true,
  },
  {
    asks: /\b(?:which|what) (?:way|direction)\b.*\b(?:face|facing|look|point|oriented)\w*|\b(?:orientation|exposure)\b|\bhacia d[oó]nde (?:da|mira|est[aá])|\bqu[eé] orientaci[oó]n\b/iu,
    shows: of(compass),
    isNeeded: true,
  },
  {
    asks: /\b(?:made (?:of|from|out of)|what material|which material|what (?:kind|type|sort)s? of (?:roof\w*|floor\w*|fenc\w*|foundation|pip\w*|plumbing|siding|counter\w*|windows?|walls?|driveway|surface|construction)|what(?: is|'s) (?:the|on the) (?:floor\w*|siding|countertops?|driveway|roof)(?: made)?\W*$|what are the (?:counter\w*|floors?|walls|pipes|cabinets|fences?))\b|\bde qu[eé] (?:est[aá]n? hech\p{L}*|es|son|material)(?!\p{L})(?! a[nñ]o)|\bqu[eé] (?:material|(?:tipo|clase) de (?:piso|techo|cerca|barda|tuber\p{L}+|ciment\p{L}+|ventanas?)|piso)(?!\p{L})/iu,
    shows: of(material),
    isNeeded: true,
  },
  {
    asks: /\bwhat(?: is| was)? wrong\b|\b(?:any|anything|something|much) wrong\b|\b(?:any|what|have|had|known?) (?:\w+ )?(?:problems?|issues?|defects?|damage)\b|\bcondition\b|\bwhat (?:shape|state)\b|\bgood shape\b|\bneeds? (?:any )?(?:new|work|repairs?|replac\w+|fix\w*)\b|\bhow (?:is|are) the (?:roof|basement|foundation|plumbing|wiring|chimney|windows?|deck|gutters?|siding|barn|driveway|septic|furnace|boiler|insulation)\b|\b(?:do|does) .* work\b|\bsolid\b|\bworking\b|\ben qu[eé] (?:estado|condici[oó]n\p{L}*)|\bqu[eé] (?:le pasa|problemas?|tiene de malo|da[nñ]os?)|\bfunciona\p{L}*|\balg[uú]n (?:problema|da[nñ]o)/iu,
    shows: of(`${finding}|${hallazgo}`),
    isNeeded: false,
  },
  {
    asks: /^(?!.*\b(?:hoa|dues|fees?|assessment|rent|tax(?:es)?|warranty|cuota|mantenimiento|garant[ií]a|renta)\b).*\b(?:includ\w*|convey\w*|stay(?:s|ing)?|come(?:s)? with|go(?:es)? with|leav(?:e|es|ing)|left behind|part of the (?:sale|deal)|keep(?:ing)?|taking)\b|^(?!.*(?:cuota|mantenimiento|garant[ií]a|renta|hoa)).*(?<!\p{L})(?:se (?:queda|lleva|deja)n?|vienen? con|incluy\p{L}+|incluid\p{L}+|dejan)(?!\p{L})/iu,
    shows: of(transfer),
    isNeeded: false,
  },
  {
    asks: /\b(?:dues|fees?|hoa|assessment|rent|warranty|insurance)\b.*\b(?:cover|include|pay for|go (?:to|toward|for))\w*|\bwhat(?: all)? (?:does|do|is|are)\b.*\b(?:cover|include|pay for)\w*|\bqu[eé] (?:incluye|cubre)n?\b/iu,
    shows: /\b(?:cover\w*|includ\w*|pays? for|goes? (?:to|toward)|incluy\p{L}*|cubre\p{L}*)(?!\p{L})/iu,
    isNeeded: false,
  },
  {
    asks: /\b(?:go|gone|going|went) up\b|\b(?:rais|increas)\w+|\bsub(?:i[oó]|ido|ieron|ir)(?!\p{L})|\baument\p{L}+/iu,
    shows:
      /\b(?:went up|go(?:es)? up|rose|rise|rais\w+|increas\w+|percent|sub(?:e|i[oó]|ir\p{L}*)|aument\p{L}+)(?!\p{L})|\d ?%/iu,
    isNeeded: false,
  },
  {
    asks: /\bzon(?:ed|ing)\b(?! for\b.*school)|\bzonific\p{L}+/iu,
    shows: /\bzon(?:ed|ing)\b|\bzonific\p{L}+/iu,
    isNeeded: true,
  },
  {
    asks: /\b(?:pay|paid|buy it|bought it)\b(?=.*\b(?:the (?:house|home|place|property)|it)\W*$)|\b(?:pagaron|pag[oó]|compraron) .*\b(?:la (?:casa|propiedad|vivienda))\b/iu,
    shows: /\b(?:bought|purchased?|paid for the (?:house|home|property)|compr\p{L}+)(?!\p{L})/iu,
    isNeeded: true,
  },
  {
    asks: /\bwho(?:se)?\b.{0,30}\b(?:owns?|fence|wall|hedge|tree|road|driveway|responsib\w*|maintain\w*|takes? care)\b|\bde qui[eé]n (?:es|son)\b/iu,
    shows:
      /\b(?:ours|mine|belongs?|owned|shared?|neighbou?r\S*|kept by|maintained by|each side|association|pertenece\p{L}*|vecin\p{L}*|compartid\p{L}*)(?!\p{L})/iu,
    isNeeded: false,
  },
  {
    asks: /\b(?:noisy|noise|loud|quiet)\b|\bruido\p{L}*|\bse oye\b|\bsilencios\p{L}+/iu,
    shows:
      /\b(?:nois\w*|quiet|loud|music|hear\w*|trains?|traffic|freeway|bars?|brewery|ruido\p{L}*|m[uú]sica|oyen?|escucha\p{L}*|tr[aá]fico|tren(?:es)?|bares)(?!\p{L})/iu,
    isNeeded: false,
  },
];

const askedForLeave =
  /^\W*(?:can|could|may|am i|are we|would i be able|do they (?:let|allow)|is it (?:ok|okay|allowed|legal)|are .* (?:allowed|permitted|ok|okay))\b|\b(?:can|could|may) (?:i|we|my|our)\b|\b(?:allowed|permitted)\b|(?<!\p{L})(?:puedo|podemos|podr[ií]a(?:mos)?|se puede|me dejan|nos dejan|se permiten?|permiten|dejan tener|aceptan)(?!\p{L})/iu;
/** "How soon can we close?" asks for a time, not for leave. */
const askedWhen =
  /^\W*(?:how (?:soon|fast|quickly|early|late|long|far)|when|where|cu[aá]ndo|d[oó]nde)(?!\p{L})/iu;

/** What a sentence must or may show to answer; null where the question does not say. */
export function answerSignOf({ text, language }: Question): AnswerSign | null {
  if (language !== 'en' && language !== 'es') return null;
  const sign = signs.find(({ asks }) => asks.test(text));
  if (sign) return sign;
  if (askedWhen.test(text)) return null;
  return askedForLeave.test(text) ? { asks: askedForLeave, shows: of(rule), isNeeded: false } : null;
}
