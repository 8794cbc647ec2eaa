import type { PropertyFacts } from '../../../properties';
import type { Kind } from '../../retrieval/expectation';

/** A thing the record of a listing can answer. */
export interface FactTopic {
  name: string;
  /** Meanings of the synonym table; every group must be met by the question (one of each). */
  meanings: string[][];
  /** Words that make the question about this even without a meaning ("how big is it"); tested on the whole question. */
  wording?: RegExp;
  /** Further words the question may hold without being about something else. */
  allows?: RegExp;
  /** Without one of these the meanings alone do not tell: "how many units in the building" asks for no year. */
  requires?: RegExp;
  /** Kinds of question the value answers. */
  kinds: Kind[];
  /** Whether the value changes with the market, so that it is said with its date. */
  moving?: boolean;
  /** Whether the record knows it. */
  known: (facts: PropertyFacts) => boolean;
}

const asked: Kind[] = ['quantity', 'thing', 'money', 'yes_no', 'manner'];
const any: Kind[] = [...asked, 'person', 'place', 'time', 'reason'];
const has = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined && value !== '';

/** The first topic that fits decides, so the narrower come first. */
export const factTopics: FactTopic[] = [
  {
    name: 'price_per_square_foot',
    meanings: [['price'], ['sqft']],
    wording:
      /(?:\b(?:price|cost|dollars?)|\$) ?(?:per|a|\/) ?(?:square foot|sq(?:uare)?\.? ?(?:ft|foot|feet)|sqft|foot|ft)|\bppsf\b|precio (?:por|del) (?:pie|metro)|每平方英尺/i,
    requires: /\bper\b|\ba (?:foot|square)|\/|\bpor\b|\bpro\b|每|للقدم|لكل/i,
    allows: /\b(?:per|por)\b/i,
    kinds: asked,
    moving: true,
    known: (f) => has(f.pricePerSquareFoot),
  },
  {
    name: 'price_history',
    meanings: [],
    wording:
      /\bprice (?:history|changes?|drops?|cuts?|reductions?)\b|\bprice\b.*\b(?:changed?|dropped|lowered|reduced|increased|gone (?:up|down))\b|\bhistorial de precios\b|\bprecio\b.*\b(?:cambi|baj|sub)\w+/i,
    allows: /.*/,
    kinds: any,
    moving: true,
    known: (f) => f.priceHistory.length > 0,
  },
  {
    name: 'days_on_market',
    meanings: [],
    wording:
      /\b(?:days?|time|how long|long|weeks?|months?)\b.{0,25}\b(?:on (?:the )?market|for sale|listed)\b|^\W*dom\W*$|\bwhen (?:was|did) (?:it|this|the (?:house|home|property|place|condo|unit)) (?:get |go )?(?:listed|on the market|up for sale)\b|\bcu[aá]nt[oa]s? (?:d[ií]as|tiempo|semanas|meses)\b.{0,25}\b(?:en el mercado|en venta|publicad[oa]|anunciad[oa])(?!\p{L})|\bdesde cu[aá]ndo\b.{0,12}\ben venta\b/iu,
    allows: /.*/,
    kinds: any,
    known: (f) => f.priceHistory.some(({ event }) => event === 'listed'),
  },
  {
    name: 'hoa',
    meanings: [['hoa']],
    wording: /\bdues\b|\bmonthly (?:fees?|dues|costs?)\b|\bcuotas? mensual(?:es)?\b/i,
    allows:
      /\b(?:per|each|expensive|high|costly|alt[oa]|car[oa]|month|monthly|year|annual|fee|due|charge|cost|pay|mensual|mes|año|cuota|pag|hoch|monat|jahr)\w*\b|رسوم|شهري/i,
    kinds: asked,
    moving: true,
    known: (f) => has(f.hoaFeeCents),
  },
  {
    name: 'tax',
    meanings: [['tax']],
    allows:
      /^(?:per|each|expensive|high|costly|alt[oa]s?|car[oa]s?|property|annual|year|yearly|month|monthly|anual|año|mes|mensual|predial|pay|paga|hoch|jahr|jährlich|monat|سنوي\p{L}*|السنوي\p{L}*|عقاري\p{L}*|العقاري\p{L}*)/iu,
    kinds: asked,
    moving: true,
    known: (f) => has(f.taxAnnualCents),
  },
  {
    name: 'price',
    meanings: [['price']],
    wording:
      /\bhow much (?:is|are|does|do|for)\b.{0,25}(?:\b(?:it|this|the house|the home|the property|cost|that|listed|going)\b)|\basking\b|\blisted (?:for|at)\b|\bcu[aá]nto (?:cuesta|vale|piden|es)\b|多少钱/i,
    allows: /\b(?:ask|list|listed|current|sell|selling|total|venta|lista|actual|pid)\w*\b/i,
    kinds: asked,
    moving: true,
    known: (f) => has(f.price),
  },
  {
    name: 'bedrooms',
    meanings: [['bedroom']],
    kinds: ['quantity', 'thing', 'yes_no'],
    allows: /\b(?:number|count|número|cantidad)\b|间/i,
    known: (f) => has(f.bedrooms),
  },
  {
    name: 'bathrooms',
    meanings: [['bathroom']],
    kinds: ['quantity', 'thing', 'yes_no'],
    allows: /\b(?:number|count|full|half|número|cantidad|complet|medio)\w*\b|间/i,
    known: (f) => has(f.bathrooms),
  },
  {
    name: 'lot',
    meanings: [['acre']],
    wording: /\b(?:size of the lot|lot size|tamaño del (?:lote|terreno))\b/i,
    allows:
      /(?<!\p{L})(?:big|large|size|much|tamaño|grande|mide|sqft|sqm|square|feet|foot|met(?:er|re|ro)s?|cuadrad[oa]s?|m2|qm|superficie)(?!\p{L})/iu,
    kinds: asked,
    known: (f) => has(f.lotSizeSquareFeet),
  },
  {
    name: 'size',
    meanings: [['sqft', 'sqm']],
    wording:
      /\bhow (?:big|large|spacious) (?:is|are) (?:it|this|the (?:house|home|property|place|condo|unit|apartment|listing))\b|\b(?:size of|what size is) (?:it|this|the (?:house|home|property|place|condo|unit|apartment))\b|(?:\bqu[eé] (?:tan grande|tamaño)(?: es| tiene)?|\bcu[aá]nto mide)(?: (?:la (?:casa|vivienda|propiedad)|el (?:piso|apartamento|departamento|inmueble)|esto))?\W*$|(?<!\p{L})(?:de )?cu[aá]ntos metros (?:es|son|tiene|mide)\W*$|房子多大|多大面积/iu,
    allows:
      /(?<!\p{L})(?:size|big|large|area|total|interior|living|floor|tamaño|grande|mide|many|tiene|superficie|construcci[oó]n|constru[ií]d[oa]s?|habitables?|[uú]tiles)(?!\p{L})/iu,
    kinds: asked,
    known: (f) => has(f.squareFeet),
  },
  {
    name: 'year_built',
    meanings: [['built']],
    wording:
      /\bhow old\b.{0,12}\b(?:it|house|home|property|building|place|condo)\b|\bcu[aá]ndo (?:se )?(?:construy|edific)\w+|\bqu[eé] antig[uü]edad\b|\bcu[aá]ntos a[nñ]os tiene\b|\bde qu[eé] a[nñ]o (?:es|son)\b|\bqu[eé] tan (?:viej|antigu|nuev)[oa]s? (?:es|son)\b|哪年建/i,
    requires:
      /\bbuilt\b|\bconstruct|\byear\b|\bage\b|\bold\b|constru|edific|a[nñ]o|antig|baujahr|gebaut|建|بن[يىا]|بناء|built|постро/i,
    allows: /\b(?:year|old|age|ano|tan|viej[oa]s?|antigu[oa]s?|nuev[oa]s?|wurde)\b|año|antigüedad/i,
    kinds: ['time', 'quantity', 'thing'],
    known: (f) => has(f.yearBuilt),
  },
  {
    name: 'status',
    meanings: [['available', 'sold']],
    wording:
      /\bstill (?:available|for sale|on the market|active|listed)\b|\b(?:is it|has it been|already) sold\b|\bunder contract\b|\bsigue (?:disponible|en venta)\b|\btodavía (?:está )?(?:disponible|en venta)\b/i,
    allows: /\b(?:still|already|market|sale|contract|status|todavía|aún|ya|sigue|venta)\b/i,
    kinds: ['yes_no', 'thing'],
    moving: true,
    known: (f) => has(f.standardStatus),
  },
  {
    name: 'garage',
    meanings: [['garage']],
    allows:
      /\b(?:car|space|spot|stall|attached|fit|hold|coche|auto|carro|vehicle|plaza|lugar|cabe|pass)\w*\b/i,
    kinds: asked,
    known: (f) => has(f.garageSpaces),
  },
  {
    name: 'parking',
    meanings: [['parking']],
    allows: /\b(?:car|space|spot|situation|available|included|coche|auto|carro|plaza|lugar|incluid)\w*\b/i,
    kinds: [...asked, 'place'],
    known: (f) => has(f.parking) || has(f.garageSpaces),
  },
  {
    name: 'stories',
    meanings: [],
    wording:
      /\bhow many (?:stories|storeys|floors|levels)\b|\b(?:one|two|single|multi)[- ](?:story|storey|level)\b|\bcu[aá]ntos (?:pisos|plantas|niveles)\b|\bde (?:un[oa]?|dos|tres)(?: sol[oa])? (?:plantas?|pisos?|nivel(?:es)?)\b|几层/i,
    allows: /\b(?:floor|stor(?:y|ey|ies)|level|piso|planta|nivel)\w*\b/i,
    kinds: asked,
    known: (f) => has(f.stories),
  },
  {
    name: 'heating',
    meanings: [['heating']],
    allows: /\b(?:type|system|tipo|sistema)\w*\b/i,
    kinds: ['thing', 'manner', 'yes_no'],
    known: (f) => has(f.heating),
  },
  {
    name: 'cooling',
    meanings: [['aircon']],
    allows: /\b(?:type|system|central|tipo|sistema)\w*\b/i,
    kinds: ['thing', 'manner', 'yes_no'],
    known: (f) => has(f.cooling),
  },
  {
    name: 'appliances',
    meanings: [['appliance']],
    wording:
      /^\W*(?:what(?:'s|’s|s| is| are| all is)?) (?:included|stays?|staying|conveys?|convey)(?: (?:with|in|at) [\p{L}\p{N} ]{2,40})?\W*$|^\W*qu[eé] (?:est[aá] incluido|incluye|se queda)\W*$/iu,
    allows: /\b(?:includ|come|stay|convey|inclu|sale|price|queda)\w*\b/i,
    kinds: ['thing', 'yes_no'],
    known: (f) => has(f.appliances),
  },
  {
    name: 'pets',
    meanings: [['pets']],
    allows:
      /\b(?:allow|accept|permit|ok|okay|policy|friendly|restriction|rule|permit|acept|admit|erlaubt|gestattet|halten)\w*\b|养|允许|可以|يسمح|مسموح/i,
    kinds: ['yes_no', 'thing'],
    known: (f) => has(f.petsAllowed),
  },
  {
    name: 'type',
    meanings: [],
    wording:
      /\b(?:what|which) (?:type|kind|sort) of (?:property|home|house|building)\b|\bproperty type\b|\bis (?:it|this) a (?:condo|house|townhouse|apartment|duplex|single[- ]family)\b|\bqu[eé] tipo de (?:propiedad|vivienda|casa|inmueble)\b/i,
    allows: /\b(?:type|condo|condominium|townhouse|apartment|duplex|single|family|tipo)\w*\b/i,
    kinds: any,
    known: (f) => has(f.propertyType),
  },
  {
    name: 'listing_id',
    meanings: [],
    wording: /\b(?:mls|listing)(?: listing)? ?(?:number|id|no|#)|\bn[uú]mero (?:de )?(?:mls|listado)\b/i,
    allows: /.*/,
    kinds: any,
    known: (f) => has(f.listingId),
  },
  {
    name: 'tour',
    meanings: [],
    wording:
      /\b(?:virtual|3d|video|online) (?:tour|walk ?through|visit)\b|\b(?:tour|recorrido|visita) virtual\b/i,
    allows: /.*/,
    kinds: any,
    known: (f) => has(f.virtualTourUrl),
  },
  {
    name: 'agent',
    meanings: [],
    wording:
      /^\W*(?:the |your |a )?(?:phone|telephone|contact|cell)(?: (?:number|info|information|details))?\W*$|\bhow (?:can|do) (?:i|we) (?:contact|reach|call) (?:you|him|her|them|someone)\b|\bwho (?:can|do|should) (?:i|we) (?:call|contact|talk to)\b|^\W*(?:el )?(?:tel[eé]fono|n[uú]mero de tel[eé]fono|contacto)\W*$|\b(?:who|which) (?:is|are)?\s?(?:the |your |my )?(?:listing )?(?:agent|realtor|broker)\b|\bagent'?s (?:name|phone|number|contact|e-?mail)\b|\b(?:reach|contact|call|talk to|speak (?:to|with)|phone) (?:the |an |your |a )?(?:listing )?(?:agent|realtor|broker|someone|person|human)\b|\bqui[eé]n es (?:el|la) agente\b|\bcon qui[eé]n (?:hablo|hablamos|me comunico|puedo hablar|trato)\b|\bwer ist (?:der|die) (?:makler|agent)|من هو (?:الوكيل|السمسار)|\b(?:contactar|llamar|hablar con) (?:a |al |con )?(?:el |la |un |una )?(?:agente|corredor)\b|经纪人(?:是谁|电话)|联系经纪人/i,
    allows: /.*/,
    kinds: any,
    known: (f) => has(f.listAgentName) || has(f.listOfficeName) || has(f.listOfficePhone),
  },
  {
    name: 'address',
    meanings: [],
    wording:
      /\b(?:what(?:'s| is)|tell me|give me) the (?:full |exact )?(?:address|location)\b|\b(?:how (?:do|can|would) (?:i|we) get there|(?:give me |get )?directions(?: to (?:it|the (?:house|home|property)))?)\W*$|\bwhere (?:exactly )?(?:is|are) (?:it|this|the (?:house|home|property|place|condo|unit|apartment|listing))(?: located)?\s*\??$|^\W*address\W*$|^\W*(?:what(?:'s|’s|s| is) )?(?:the |its )?zip(?: ?code)?\W*$|^\W*(?:cu[aá]l es )?(?:el )?c[oó]digo postal\W*$|\bcu[aá]l es la direcci[oó]n\b|\bd[oó]nde (?:est[aá]|queda)(?: ubicad[ao])?(?: la (?:casa|propiedad|vivienda))?\s*\??$|地址/i,
    allows: /.*/,
    kinds: any,
    known: () => true,
  },
  {
    name: 'features',
    meanings: [],
    wording:
      /\b(?:what|which|list|tell me)\b.{0,20}\b(?:features|amenities)\b|\bwhat does (?:it|the (?:house|home|property)) (?:have|offer|come with)\b|\bqu[eé] (?:características|comodidades|amenidades|servicios) (?:tiene|ofrece)\b/i,
    allows: /.*/,
    kinds: any,
    known: (f) => has(f.features),
  },
  {
    name: 'summary',
    meanings: [],
    wording:
      /\b(?:tell me (?:more )?about|describe|give me (?:an overview|a summary|details) (?:of|about|on)?|details (?:of|on|about)|more (?:info|information|details) (?:about|on)|what can you tell me about|overview)\b.{0,25}\b(?:it|this|the (?:house|home|property|place|condo|unit|apartment|listing))\b|\b(?:h[aá]bl[ea]me|cu[eé]nt[ea]me|d[ií]game (?:más )?(?:de|sobre)|describ[ae])\b.{0,20}\b(?:la (?:casa|propiedad|vivienda)|el (?:inmueble|piso|apartamento)|esta (?:casa|propiedad))\b|介绍一下/i,
    allows: /.*/,
    kinds: any,
    known: () => true,
  },
];
