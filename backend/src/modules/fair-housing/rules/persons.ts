import type { QuestionRule } from '../rule';

/** What is a person's matter, or nobody's to decide for another: 42 U.S.C. 3604(b), (f); 24 CFR 100.200–205. */
export const personRules: QuestionRule[] = [
  {
    id: 'disability.accommodation',
    reason: 'disability',
    outcome: 'person',
    asks: [
      '(put in|install*|add|allow|allows|build|instalar|poner|agregar|construir|modify|modificar) & (ramp|rampa|grab bar*|stair lift|stairlift|chair lift|handrail*|barra|barras|pasamanos) & (i|we|me|let|allow*|may|can|could|would|owner|landlord|puedo|podemos|deja*|permit*)',
      '(exception|because of|debido a|por|accommodat*|closer) ..6 (disability|condition|illness|discapacidad|wheelchair|enfermedad)',
    ],
  },
  {
    id: 'animals.assistance',
    reason: 'assistance_animal',
    outcome: 'person',
    asks: ['{assistance}', 'reasonable (accommodation*|modification*)|(adaptacion*|ajuste*) razonable*'],
    otherLanguages: /导盲犬|服务犬|情感支持|assistenzhund|chien guide/iu,
  },
  {
    id: 'income.voucher',
    reason: 'source_of_income',
    outcome: 'person',
    asks: [
      '(pension|alimony|child support|unemployment|social security|disability|discapacidad|benefits|seguro social|desempleo) & (pay*|pagar|cheque|check|income|count|accept*|qualify|rent|apply|live on|take|ok|fine|vivo de|ingreso*) & !(number|wheelchair)',
      '{voucher}',
    ],
    recorded: [
      '{voucher} ..3 (welcome|accepted|ok|okay|taken|considered|friendly|bienvenid*|aceptad*)',
      '(accept*|welcome*|take*|acepta*|aceptan|se aceptan) ..4 {voucher}',
    ],
    goesOn: ['(other|otro*|hud|state|city) ..2'],
  },
  {
    id: 'advice.professional',
    reason: 'professional_advice',
    outcome: 'person',
    asks: [
      '(should|would|deberia*|debo|conviene) ..3 (offer|bid|ofrecer|counter) ..4|(how much|cuanto) ..4 (offer|bid|ofrecer)|fixed or (adjustable|variable)|(fixed|adjustable) ..2 mortgage',
      '(my|mi|your) (credit|credito) ..3|(mortgage|loan|interest) rate ..3|tasa* de interes|(credit|credito) ..2 (enough|alcanza|suficiente)',
      '(criminal|penales)? (antecedentes)|(immigration|inmigracion|migracion) & (trouble|problem*|rent*|buy|report*|comprar|lio)',
      '(residente|resident|ciudadan*|citizen) & (comprar|rentar|buy|rent) & (no soy|not a|without|sin|must|need)',
      '(waive|skip|renunciar) ..2 (inspection|contingenc*|appraisal|inspeccion)',
      '(good|right|bad|smart|buen|mal) (time|moment|momento) (to|para) (buy|sell|invest|comprar|vender|invertir)',
      '(papers|papeles|documents|documentos|social|ssn|seguro social) & (rent|buy|loan|mortgage|rentar|comprar|prestamo|credito) & (without|sin|need|no|necesito|have to) & !(closing|disclosure*|loan documents|inspection)',
      '(lawyer|attorney|abogado|asylum|deported|deportation|deportacion|deportar*|deportado|itin|probation|misdemeanor|bankrupt*|arrest record|expunge*) ..4',
      '(credit|credito) & (bad|low|poor|qualify|approved|score|need|mal|bajo|malo|necesito|history|historial)',

      '(non citizen*|noncitizen*|legal status|estatus legal|visa status|status migratorio)',
      '(is it|es|seria) (illegal|against the law|ilegal) ..8',
      '(what|que) ..2 credit score|credit score ..3 (need|required|minimum)',
      'criminal (background|history) ..4',
      '(que|cual) ..1 banco|(con|en) que banco',

      '(without papers|sin residencia|no papers|nonresident|non resident|foreign buyer*) ..6',
      '(mortgage|interest|loan) rates ..3|(best|mejor|mejores|which|who|quien) ..4 (mortgage|loan|hipoteca|rates)',
      '(approved|aprob*|apruebe*|approve) ..5 (credit|credito|loan|mortgage|prestamo|hipoteca)',
      '(legally|allowed to|can they|can the landlord|pueden|illegal) ..2 (refuse|reject|deny|negar*|rechazar*|evict) ..4',
      'historial de credito|evicted|desalojado|desalojo',

      '(green card|undocumented|immigration status|citizenship|ciudadania|indocumentad*|sin papeles|estatus migratorio|migratori*|daca|ssn|social security number)',
      '(be|am|are|need|only|us|american|must|ser|soy|necesito) ..3 (citizen*|ciudadan*) & (i|we|you|me|my|buy|buyer*|rent|renter*|own|qualify|comprar|rentar|need|must|be|ser|soy|necesito)',
      '(h1b|h 1b|tourist|student|work|turista|trabajo|estudiante) visa|visa ..3 (mortgage|loan|buy|rent|comprar|rentar)|(mortgage|loan|buy|rent|comprar|rentar) ..5 visa|visa de (turista|trabajo|estudiante)',
      '(qualify|qualified|approved|califico|calificar|aprueben|aprobar*) ..3 (for|para) ..3 (loan|mortgage|credit|prestamo|hipoteca|credito)',
      '(which|what|best|que|recommend|recomienda) ..2 (lender*|bank|mortgage company|mortgage broker|banco)',
      '(credit score|bad credit|mal credito|poor credit|puntaje de credito) ..3',
      'is (it|this|that) ..1 (legal|illegal|lawful|allowed by law) ..6 (ask|refuse|deny|them|landlord|seller|owner|discriminat*)',
      '(discriminat*|discriminacion|lawsuit|sue|demandar)',
      '(criminal record|felony|felon|felonies|convicted|conviction|parole|antecedentes penales|eviction on)',
    ],
    unless: ['(make|makes|strengthen) ..2 offer ..1', 'credit score (of the|required by) (buyer|building)'],
    otherLanguages: /签证|绿卡|移民身份/u,
  },
  {
    id: 'disability.suitability',
    reason: 'disability',
    outcome: 'neutral_sources',
    asks: [
      '(problem|problema|hard|dificil|difficult|trouble|too much|obstacle) (for|para) ..3 ({person}|{disability})',

      '(hard|easy|difficult|good|suitable|right|ok|fine|bad|work|comfortable|facil|dificil|apto|buena) & (someone|somebody|person|people|alguien|persona) with & !(appointment|credit|questions)',

      '{disability} & {use} & !{fixture}',

      '{disability} ..8 (well|ok|okay|manage|suitable|around|comfortable|moverse|bien|fine|handle|get by)',
      '(get around|move around|manage|moverse|do well|navigate|handle|mover) ..6 {disability}',
      '(can not|can t|unable to|not able to|no puede*|no pueda*|trouble|difficulty|dificultad) ..2 (climb*|walk*|stairs|subir|caminar|see|hear|standing)',
      '{judge} ..6 {disability}',

      '{disability} ..6 (ok|okay|suitable|good|work|works|fit|right|live|friendly|adequate|appropriate|manage|comfortable|fine|allowed|apta|apto|adecuada|adecuado|bien|comoda|vivir|mind|accepted)',
      '(ok|okay|suitable|good|work|works|right|live|adequate|appropriate|manage|comfortable|fine|apta|apto|adecuada|adecuado|sirve|conviene|bien|comoda|puede vivir|mind|safe|perfect|ideal) ..6 {disability}',
      '(rent|sell|lease|rentan|alquilan|aceptan|acept*) ..5 ({disability}|inquilinos con discapacidad)',
      '(group home|halfway house|sober living|recovering addict*|casa de rehabilitacion)',
      '(right|good|suitable|ok|safe|work|fine|comfortable) (for|with) (a|my|someone|people|an)? ..2 with (a)? (ms|als|ptsd|arthritis|disab*|illness|condition|cane|walker)',
    ],
    unless: [
      '{disability} ..2 (fit|get|pass|go|turn) ..1 (through|into|around in) ..3 (door*|hallway*|bathroom*|shower*|kitchen*|elevator*|entrance|bedroom*)',
      '(can not|unable to|no puede) ..3 (stairs|escaleras) , ..6 {fixture}',
      '{disability} (ramp*|parking|spot*|lift*|access*|entrance*|bathroom*|shower*)',
      '(wide|width|ancho|step*|ramp*|door*) ..4 {disability}',
    ],
    goesOn: ['{disability}', '{person}'],
  },
  {
    id: 'family.limits',
    reason: 'familial_status',
    outcome: 'neutral_sources',
    asks: [
      '({person}|{age_group}) ..2 (a|un)? (problem|problema|issue|nuisance) ..4',

      'no (kids|children|ninos|families) (policy|rule|allowed)|over (18|21) to ..3|(mayor|mayores) de (18|21|edad)',

      '(can|could|may|puedo|podemos|podriamos) ..2 (live|rent|move|stay|vivir|rentar|mudarme|have|tener) ..6 (kid|kids|child|children|baby|babies|ninos|hijos|bebe|newborn)',
      '(mind|minds|object to|problem with|against|molesta*|problema con|like|okay with|ok with|allow) ..2 (kids|children|babies|families|ninos|bebes|familias|a baby)',
      '(kids|children|ninos) ..3 (mind|molesta*|problem|problema|ok|okay)',
      '(ok|okay|fine|allowed|problem|bien) ..4 (a|have|tener|with) ..1 (baby|newborn|kids|children|bebe|ninos)',

      '(children|kids|families|babies|ninos|bebes|familias|students|estudiantes|child) ..3 (allowed|permitted|accepted|permitid*|aceptad*|welcome)',
      '(allow|accept|take|permit*|rent to|sell to|aceptan|acepta|rentan a|alquilan a|renta a|lease to|se permiten) ..4 (kids|children|babies|families|pregnant|single mothers|ninos|bebes|familias|madres solteras|embarazada*|students|unmarried|estudiantes|solteros)',
      '(adults|adult|adultos) only|only adults|(solo|solamente) (para)? adultos|solo adultos',
      '(limit|limite|how many|cuantos) ..3 (kids|children|ninos|hijos) ..4 (can|have|live|puedo|allowed|tener)?',
      '(unmarried|no casadas|no casados|union libre) ..4',
      '(rent|sell|lease) to ..3 ({group}|{age_group}|unmarried)',
    ],
    unless: ['how many (kids|children|ninos) ..2 (bed*|bath*|room*)'],
    goesOn: ['{person}'],
  },
  {
    id: 'family.suitability',
    reason: 'familial_status',
    outcome: 'neutral_sources',
    asks: [
      '(call|consider) ..2 a? family (home|house)',
      '(landlord|owner|seller|they|dueno) & (want|wants|prefer*|looking for) & ({person}|{age_group}|{group}) & !{fixture}',
      '(esta bien|bueno|comodo) para ..2 (persona|alguien|mujer|hombre) ..1 (sola|solo|mayor)',
      '(would|will) (he|she|they) ..2 (be|feel|get|like|enjoy) ..3 ({here}|$)',
      '(le|les) (serviria|convendria|conviene|sirve) ..3 (casa|departamento|esta|este|$)',
      '(is it|is this|es|son|seria|it is) ..2 (for|para) ..2 ({person}|{age_group}) ..2 $',
      '(home|house|place|apartment|casa) (for|para) ..3 ({person}|{age_group}) ..2 (or|$)',
      '(bachelor|family|adult) (place|type|sort)',
      '(bring up|criar) (kids|children|a family|hijos|ninos)',
      'too (much|many) (house|room|space) for ..4',

      '({person}|{age_group}) & {use} & !{fixture} & !(hoa|by law|zoning|{school}|restaurant*|store*)',

      '{judge} ..7 {person}',
      '{judge} ..6 {age_group}',
      '(would|will|could|can|estaria|viviria) ..4 {person} ..6 (ok|okay|fine|happy|comfortable|enjoy|thrive|manage|bien|a gusto|feliz|comod*)',
      '{person} ..2 (live|lives|living|viven) ..2 ({here}|next|{area}|{building}|on|in)',
      '(do|are|hay|viven) ..3 (kids|children|families|students|ninos|estudiantes) ..3 (live|living|next|around|nearby|cerca|there|here)',
      '(party|student|college|young|senior|family|retiree) (building|complex|area|neighborhood|house)',

      '{suits} ..4 (for|to raise|para|a|with) ..3 {person}',
      '{suits} ..2 (for|para) (me|us|mi|nosotros|someone my age|alguien de mi edad|people) ..3',
      '(for|para) ..2 (someone my age|people my age|alguien de mi edad|gente de mi edad)',
      '(family|families|kid|kids|child|children|senior*|student*|baby) friendly',
      '(edificio|ambiente|zona|barrio|comunidad|lugar) familiar',
      '(many|any|lots of|lot of|other|hay|muchos|muchas|otros) ..2 (kids|children|families|ninos|familias|babies|toddlers) ..6 ({area}|{here}|{building}|play|jugar|live|viven|$)',
      '(would|will|could|do|le|les) ..3 {person} ..3 (like|love|enjoy|happy|comfortable|feel|gustar*) ..2',
      '(gustaria|gustara|encantaria) ..4 {person}',
      '(raise|raising|criar) ..2 (family|kids|children|hijos|ninos|familia)',
      '(bachelor|bachelorette|party) (pad|house)',
      '(too|demasiado|muy) (big|small|much|large|grande|pequen*) (for|para) ..4 {person}',
      '(kids|children|ninos) (to play with|para jugar|my age)',
      '(woman|man|girl|mujer) (living)? (alone|sola)',
      '(better|mejor|best) (for|para) ..4 (or|o) ..2',
      'a? (family|kids|young|party|student) (building|neighborhood|area|street|place|community)',
      '(right|ideal|perfect) (home|house|place|casa) (for|para) (me|us|someone|people|alguien|my)',
    ],
    unless: [
      '{person} ..1 (bike*|bici*|toy*|stuff|things|car|cars)',

      '({person}|{judge}) ..6 (visit|visiting|showing|tour|open house|see the house|bring|visita*|ver la casa|traer)',
      '(bring|show|tour|visit|visitar|traer|llevar) ..5 {person}',
      '({quality}|{suits}) ..2 (restaurant*|cafe*|park*|internet|transport*|shop*|store*|reception|signal|wifi|bus*|traffic|view*|light|condition*|price|deal|precio|estado)',

      '(room|space|enough|espacio) ..2 (for|para) ..3 {person}',
      '(parent|parents|mother|father) ..2 (visit|visiting)',
    ],
    goesOn: ['(for|para)? ..3 {person}', '{age_group}'],
    otherLanguages:
      /适合(?:家庭|孩子|小孩|老人|单身)|مناسب للعائلات|परिवार के लिए अच्छा|familienfreundlich|idéal pour (?:les )?familles/iu,
  },
];
