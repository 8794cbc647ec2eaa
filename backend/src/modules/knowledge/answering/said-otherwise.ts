/**
 * Ways of asking that share no word with what the papers say, turned into the question they come to. A rule is a class of
 * questions, never one: the thing asked about is carried over as `$1`. In order; the first that fits is used.
 */
const rules: Record<string, [RegExp, string][]> = {
  en: [
    [
      /\b(?:what|which) (?:elementary |primary |middle |junior high |high |public )?schools? (?:would|will|do|does|are|is) (?:my|our|the) (?:kids?|child(?:ren)?|son|daughter|boys?|girls?)\b[^?]*|\bwhere (?:would|will|do) (?:my|our|the) (?:kids?|child(?:ren)?) go to school\b[^?]*|^.*\b(?:which|what) schools? (?:is|are) (?:it|this|the (?:house|home|property)|we|they) (?:zoned|assigned)\b[^?]*/i,
      'which school district and which assigned schools do the homes belong to',
    ],
    [
      /^.*\b(?:airbnb|vrbo|short[- ]term (?:rent\w*|let\w*|stay\w*)|vacation rent\w*|(?:rent|let) (?:it |this |the \w+ )?(?:out )?(?:by the night|nightly|for (?:the|a) weekends?))\b(?!.*\b(?:studio|cabin|cottage|adu|basement|room|unit above)\b).*$/i,
      'are short stays or nightly rentals allowed',
    ],
    [
      /^.*\b(?:your|office|business|opening|brokerage) hours\b.*$|^\W*(?:(?:when|what time) )?(?:are you|is your office|do you) (?:guys )?(?:open|closed?)\b(?! to\b).*$/i,
      'when is the brokerage open',
    ],
    [/^.*\bwhat happens (?:if|when) (?:the )?([^?]+)/i, 'what about when the $1'],
    [
      /^.*\b(?:why|how come) (?:are |is |do |did )?(?:they(?: are)?|(?:the )?(?:owners?|sellers?|current owners?)(?: are| is)?|he|she|you|you guys) (?:selling|moving|leaving|sell|move|leave|want to (?:sell|move|leave)|getting rid)\b.*$/i,
      'why are they selling',
    ],
    [
      /^.*\b(?:what|which things?) (?:do|will|are) (?:the )?(?:sellers?|owners?|they) (?:take|taking|keep|keeping)(?: with them)?\b.*$/i,
      'what leaves with the sellers',
    ],
    [
      /\bwhere (?:can|could|do|would) (?:i|we|you|people) (?:buy|get|find|go for|shop for) /i,
      'where is the nearest ',
    ],
    // Distances are written down, walks are not.
    [
      /^.*\b(?:can (?:i|we|you)|could (?:i|we|you)|possible to|able to) (?:walk|bike|get|go)(?: on foot)? to ((?:the |a |an )?[^?]+)/i,
      'how far is $1',
    ],
    [
      /^.*\b(?:walkable|walking distance|short walk|close|near) (?:to|from) ((?:the |a |an )?[^?,]+).*$/i,
      'how far is $1',
    ],
    [
      /^.*\bhow far(?: away)? (?:is|are) ([^?]+?) (?:on foot|walking|by (?:foot|car|bike)|driving)\b.*$/i,
      'how far is $1',
    ],
    [
      /^.*\bhow (?:many|much) (?:miles|kilomet(?:er|re)s|km|met(?:er|re)s|yards|blocks|minutes)(?: away)?(?: is it| is| are)? ?(?:to|from|till) ([^?]+)/i,
      'how far is $1',
    ],
    [/^.*\bhow (?:close|near|long (?:a|of a) walk) (?:is|are)(?: it)?(?: to)? ([^?]+)/i, 'how far is $1'],
    [
      /^.*\bwhich (?:one |home |house |place |of (?:them|these) )?(?:is|lies) (?:the )?(?:closest|closer|nearest|nearer) to ([^?]+)/i,
      'how far is $1',
    ],
    [
      /^.*\bhow long (?:is|does) (?:the |a )?([\w-]+) (?:ride|trip|crossing|journey|commute)(?: take)?\b.*$/i,
      'how long does the $1 take',
    ],
    [
      /^.*\bhow (?:soon|fast|quick(?:ly)?|early) (?:can|could|do|does|would) (?:we|i|you|they|it|the sellers?|the owners?) (?:need to |have to |want to |wanna )?close\b.*$/i,
      'when do they want to close',
    ],
    [
      /\bhow long (?:have|has|did) the (?:current |present )?owners? (lived?|owned?|been)\b/i,
      'how long have the sellers $1',
    ],
    [
      /^.*\bwhat (?:all )?(?:comes|goes|stays) with (?:it|the (?:house|home|property|place|sale))\b.*$/i,
      'what is included',
    ],
    [/\bin[- ]unit (washer|dryer|laundry)|(washer|dryer|laundry) in[- ]unit\b/i, '$1$2'],
  ],
  es: [
    [
      /^.*(?<!\p{L})(?:a (?:qu[eé]|cu[aá]l) (?:escuela|colegio)s?|qu[eé] (?:escuela|colegio)s?) (?:ir[ií]an?|van?|les? toca\p{L}*|nos toca\p{L}*|corresponden?|tendr[ií]an?)[^?]*/iu,
      '¿a qué distrito escolar y escuelas asignadas pertenecen las viviendas?',
    ],
    [
      /^.*(?<!\p{L})(?:airbnb|vrbo|renta(?:s)? vacacional(?:es)?|alquiler(?:es)? vacacional(?:es)?|por noches?)(?!.*(?<!\p{L})(?:estudio|caba[nñ]a|cuarto|casita)(?!\p{L})).*$/iu,
      '¿se permite la estancia corta por noches?',
    ],
    [
      /^.*(?<!\p{L})(?:est[aá]|queda) cerca (?:de|del) (?:la |el |los |las )?([^?]+)/iu,
      '¿a qué distancia está $1?',
    ],
    [
      /^.*(?<!\p{L})cu[aá]ntos a[nñ]os tiene(?:n)? (?!la (?:casa|vivienda|propiedad)|el (?:edificio|inmueble))([^?]+)/iu,
      '¿qué antigüedad tiene $1?',
    ],
    [
      /^.*(?<!\p{L})por qu[eé] (?:la |lo |se (?:la |lo )?)?(?:venden?|mudan?|van|est[aá]n? vendiendo|quieren? vender)(?!\p{L}).*$/iu,
      '¿por qué venden?',
    ],
    [
      /^.*(?<!\p{L})qu[eé] (?:cosas )?se llevan?(?:r[aá]n?)? (?:los |las )?(?:vendedor\p{L}*|due[nñ]\p{L}*|propietari\p{L}*|ellos)\W*$/iu,
      '¿qué se llevan los vendedores?',
    ],
    [
      /^.*(?<!\p{L})(?:el )?horario de (?:la |su )?(?:oficina|agencia|inmobiliaria)(?!\p{L}).*$|^\W*(?:a qu[eé] hora|cu[aá]ndo) (?:abren|cierran)(?: ustedes)?\W*$/iu,
      '¿cuándo está abierta la oficina de la inmobiliaria?',
    ],
    [/^.*(?<!\p{L})de qu[eé] a[nñ]o (?:es|son) ([^?]+)/iu, '¿cuándo se construyó $1?'],
    [
      /(?<!\p{L})d[oó]nde (?:puedo|se puede|podemos) (?:comprar|conseguir|encontrar|hacer) (?:la |el |los |las |un |una )?/iu,
      'dónde está ',
    ],
    [/^.*(?<!\p{L})de qui[eé]n (?:es|son) ([^?]+)/iu, '¿a quién pertenece $1?'],
    [
      /^.*(?:se puede|puedo|podemos) (?:caminar|ir|llegar)(?: caminando| a pie| andando)? (?:al?|hasta) (?:el |la |los |las )?([^?]+)/iu,
      '¿a qué distancia está $1?',
    ],
    [
      /^.*cu[aá]nt[oa]s (?:kil[oó]metros|millas|cuadras|minutos)(?: hay| son)? (?:a|al|hasta) (?:el |la )?([^?]+)/iu,
      '¿a qué distancia está $1?',
    ],
    [
      /^.*cu[aá]l (?:casa |vivienda )?(?:est[aá]|queda) m[aá]s cerca(?:na)? (?:de|del|al|a) (?:el |la )?([^?]+)/iu,
      '¿a qué distancia está $1?',
    ],
    [/^.*a cu[aá]nto (?:est[aá]|queda|estamos)(?: de)? ([^?]+)/iu, '¿a qué distancia está $1?'],
    [
      /^.*(?:en cu[aá]nto tiempo|qu[eé] tan (?:pronto|r[aá]pido)) (?:se puede |podemos |quieren |hay que )?cerrar.*$/iu,
      '¿para cuándo quieren cerrar?',
    ],
    [/^.*cu[aá]nto (?:dura|tarda|demora|se tarda)(?: en)? ([^?]+)/iu, '¿cuánto tarda $1?'],
  ],
};

/** The same question in the words papers use; the text itself when no rule knows it. */
export function saidOtherwise(text: string, language: string): string {
  const rule = rules[language]?.find(([pattern]) => pattern.test(text));
  return rule ? text.replace(rule[0], rule[1]).replace(/\s+/g, ' ').trim() : text;
}
