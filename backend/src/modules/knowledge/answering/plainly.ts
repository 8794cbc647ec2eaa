/** What people type with one thumb, and slips of the small words that no spelling guess may touch. */
const shorthand: Record<string, Record<string, string>> = {
  en: {
    u: 'you',
    ur: 'your',
    r: 'are',
    wat: 'what',
    wht: 'what',
    wen: 'when',
    hw: 'how',
    hwo: 'how',
    teh: 'the',
    hav: 'have',
    mny: 'many',
    stil: 'still',
    dose: 'does',
    yr: 'year',
    yrs: 'years',
    pls: 'please',
    plz: 'please',
    abt: 'about',
    bc: 'because',
    bldg: 'building',
    apt: 'apartment',
    nbhd: 'neighborhood',
    nite: 'night',
    tonite: 'tonight',
    wanna: 'want to',
    gonna: 'going to',
    gotta: 'have to',
    hr: 'hours',
    hrs: 'hours',
    min: 'minutes',
    mins: 'minutes',
    mo: 'month',
    w: 'with',
    thru: 'through',
    cuz: 'because',
    whats: 'what is',
    wats: 'what is',
    whens: 'when is',
    wheres: 'where is',
    whos: 'who is',
    hows: 'how is',
    theres: 'there is',
    dont: 'do not',
    doesnt: 'does not',
    isnt: 'is not',
    arent: 'are not',
  },
  es: {
    q: 'qué',
    k: 'qué',
    xq: 'por qué',
    pq: 'por qué',
    tmb: 'también',
    tb: 'también',
    bñ: 'baño',
    d: 'de',
    x: 'por',
  },
};

const contraction =
  /\b(what|who|when|where|how|that|there|it|old|far|long|big|much|tall|deep|late|soon|close)[’']s\b(?! (?:name|phone|number|contact|e-?mail))/gi;
const shortVerbs: [RegExp, string][] = [
  [/\b(what|how|when|where|who|why)[’']d\b/gi, '$1 did'],
  [/\b(they|we|you|what|how)[’']re\b/gi, '$1 are'],
  [/\b(they|we|you|it|what|who|that|there)[’']ll\b/gi, '$1 will'],
];
/** What an owner pays; "due" by itself is a matter of time. */
const bareDues = /(?<!(?:hoa|association|condo|monthly|annual|yearly|lake|club)['’s]* )\bdues\b/gi;
const filler: Record<string, RegExp> = {
  en: /(?<![\p{L}-])(?:um+|uh+|er+m*|hmm+|please|kindly|you guys|guys|y[’']?all|you know|i mean|basically|btw|by the way|real quick|quick question|lovely|beautiful|gorgeous|wonderful|(?<=\b(?:and|so) )like)(?![\p{L}-]),?/giu,
  es: /(?<!\p{L})(?:por favor|porfa(?:vor)?|este+|eh+|o sea|pues|hermos[oa]|bonit[oa]|precios[oa]|linda)(?!\p{L}),?/giu,
};

/** "Okay cool and like": what is said between two questions. */
const turnsTo: Record<string, RegExp> = {
  en: /^\W*(?:(?:ok(?:ay)?|cool|great|nice|alright|all right|awesome|perfect|got it|sounds good|thanks|thank you|wow|yeah|sure|so|well,|right,|hmm|oh)[\s,.!]+(?:and |so |but )?(?:like )?)+(?=\p{L})/iu,
  es: /^\W*(?:(?:ok(?:ay)?|bueno|perfecto|vale|genial|gracias|excelente|s[ií],|oye|oiga|mire|listo|entonces|ah|muy bien)[\s,.!]+(?:y )?)+(?=\p{L}|¿)/iu,
};
/** Up to here a message only leads to its question: "I was wondering if you could tell me …". */
const leadsToQuestion: Record<string, RegExp> = {
  en: /^.*?\b(?:(?:tell|inform|let) (?:me|us)(?: know)?|would (?:like|love) to know|(?:want|need)(?:ed)? to know|(?:was|were|am|are|been|[’']m|[’']re) (?:just |also )?(?:wondering|curious)|just wondering|curious|do you (?:happen to )?know|(?:any idea|may i ask|can i ask|could i ask|like to ask|wanted to ask)(?: you)?|find out)(?: about)?[,:]?\s+(?=(?:what|which|who|when|where|why|how|if|whether|is|are|does|do|can|could|the)\b)/is,
  es: /^.*?(?<!\p{L})(?:(?:me|nos) (?:puede|podr[ií]a|pueden|podr[ií]an) (?:decir|informar|indicar)|(?:decirme|decirnos|informarme|indicarme)|(?:quisiera|quiero|quer[ií]a|me gustar[ií]a|nos gustar[ií]a|necesito) (?:saber|preguntar|consultar)|sabe(?:n|s)?|me pregunto|una (?:pregunta|consulta|duda)|d[ií]game|disculpe|perdone)[,:]?\s+(?=¿?(?:qu[eé]|cu[aá]l(?:es)?|qui[eé]n|cu[aá]ndo|d[oó]nde|por qu[eé]|c[oó]mo|cu[aá]nt[oa]s?|a qu[eé]|de qu[eé]|si|hay|tiene|es|est[aá]|se|el|la)(?!\p{L}))/isu,
};
const opensPolitely: Record<string, RegExp> = {
  en: /^\W*(?:(?:hi|hello|hey|hiya|howdy|good (?:morning|afternoon|evening|day)|dear (?:sir(?: or madam)?|madam|agent|team)|greetings)(?: there| everyone| all| again)?[\s,.!–-]+)+(?=\p{L}|¿)/iu,
  es: /^\W*(?:(?:hola|buen(?:os|as)? (?:d[ií]as?|tardes|noches)|qu[eé] tal|saludos|estimad[oa]s? (?:señor(?:es|a)?|agente))[\s,.!–-]+)+(?=\p{L}|¿)/iu,
};
const closesPolitely: Record<string, RegExp> = {
  en: /[\s,.!?–-]+(?:thank(?:s| you)(?: (?:so|very) much| a lot| in advance| again| kindly)*|thx|ty|cheers|(?:kind|best|warm) regards|regards|sincerely|appreciate it)[^?]{0,40}$/i,
  es: /[\s,.!?–-]+(?:(?:muchas |mil )?gracias(?: de antemano| por (?:su|la) \p{L}+)?|un (?:cordial )?saludo|saludos(?: cordiales)?)[^?]{0,40}$/iu,
};
const indirect: Record<string, [RegExp, string][]> = {
  en: [
    [/\b(?:if|whether) (?:there (?:is|are))\b/gi, 'is there'],
    [
      /\b(?:if|whether) (?:it|this|that|the (?:house|home|property|place|unit|condo)) (?:has|have|comes with)\b/gi,
      'does it have',
    ],
    [/\b(?:if|whether) (it|this|the \w+) (is|was|can|will)\b/gi, '$2 $1'],
    [/\b(?:if|whether) (i|we|you|they) (can|could|may|have to|need to)\b/gi, '$2 $1'],
  ],
  es: [
    // "Cerca" is a fence only after an article.
    [/(?<!\p{L})(la|una|las|esa|tiene|hay) cerca(s?)(?!\p{L}| de(?!\p{L}))/giu, '$1 valla$2'],
    [
      /(?<!\p{L})si (?=(?:hay|tiene|es|est[aá]|se (?:puede|permite|aceptan?)|puedo|aceptan?|incluye|sigue)(?!\p{L}))/giu,
      '',
    ],
  ],
};

const pictures: [RegExp, en: string, es: string][] = [
  [/[🐶🐕🐩🦮]/u, 'dogs', 'perros'],
  [/[🐱🐈]/u, 'cats', 'gatos'],
  [/[🚗🚙🚘🅿]/u, 'parking', 'estacionamiento'],
  [/[💰💵💲🤑]/u, 'price', 'precio'],
  [/[🛏🛌]/u, 'bedrooms', 'dormitorios'],
  [/[🛁🚿🚽]/u, 'bathrooms', 'baños'],
  [/🏊/u, 'pool', 'piscina'],
  [/[🏫🎒]/u, 'schools', 'escuelas'],
  [/[📐📏]/u, 'size', 'tamaño'],
];

/** The word for a picture that asks for something; none for mere decoration. */
function meantBy(sign: string, language: string): string {
  const [, en, es] = pictures.find(([pattern]) => pattern.test(sign)) ?? [];
  return (language === 'es' ? es : en) ?? '';
}

/** A message that asks shortly anyway is not looked at for leads. */
const longEnoughToLead = 4;

/**
 * What is left of a message when courtesy, fillers and shorthand are taken away: "Good day, could you kindly let me know what the
 * property tax is? Many thanks!" asks "what the property tax is?". The message itself when nothing is left.
 */
export function plainly(message: string, language: string): string {
  const table = Object.hasOwn(filler, language) ? language : 'en';
  const written = (shorthand[table] ?? {}) as Record<string, string | undefined>;
  let text = message
    .replace(/\p{Extended_Pictographic}\uFE0F?/gu, (sign) => ` ${meantBy(sign, table)} `)
    .replace(/(?<![\p{L}\p{N}.'’-])\p{L}{1,6}(?![\p{L}\p{N}.'’-])/gu, (word) =>
      Object.hasOwn(written, word.toLowerCase()) ? (written[word.toLowerCase()] ?? word) : word,
    )
    .replace(table === 'en' ? contraction : /$^/, '$1 is')
    .replace(/\b\p{L}+[’'](?:d|re|ll)\b/giu, (word) =>
      table === 'en' ? shortVerbs.reduce((said, [short, long]) => said.replace(short, long), word) : word,
    )
    .replace(table === 'en' ? bareDues : /$^/, 'association dues');
  const shorten = (pattern: RegExp | undefined, by = '') => {
    const shorter = pattern ? text.replace(pattern, by).replace(/\s+/g, ' ').trim() : text;
    if (/\p{L}{2}/u.test(shorter)) text = shorter;
  };
  shorten(opensPolitely[table]);
  shorten(closesPolitely[table]);
  if (text.split(/\s+/).length > longEnoughToLead) shorten(turnsTo[table]);
  shorten(filler[table]);
  if (text.split(/\s+/).length > longEnoughToLead) shorten(leadsToQuestion[table]);
  for (const [pattern, direct] of indirect[table] ?? []) shorten(pattern, direct);
  return /[\p{L}\p{N}]/u.test(text) ? text.trim() : message;
}
