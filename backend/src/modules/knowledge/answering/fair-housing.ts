/**
 * Topics a bot for homes must not give its opinion on (US Fair Housing Act, 42 U.S.C. 3604; 24 CFR 100.70 on steering): the people, the
 * safety, the schools of an area, and who a home is suited to. Decided by rules before any model is asked, in the words visitors use.
 */
type Rule = [id: string, pattern: RegExp];

const area =
  '(?:area|neighbou?rhood|street|block|community|place|part of town|city|town|suburb|building|here|around here|house|home|barrio|zona|vecindario|colonia|calle|ciudad|sector|aquí)';
const groups =
  '(?:black|white|asian|hispanic|latin[oax]s?|mexicans?|chinese|indians?|arabs?|african[- ]americans?|jew(?:s|ish)?|christians?|catholics?|muslims?|hindus?|mormons?|gays?|lesbians?|lgbtq?\\+?|transgender|immigrants?|foreigners?|refugees?|veterans|disabled people|handicapped|seniors|elderly|old people|retirees|negros|blancos|asiáticos|hispanos|latinos|judíos|cristianos|católicos|musulmanes|inmigrantes|extranjeros|gais|discapacitados)';

const rules: Rule[] = [
  [
    'safety',
    /\b(?:crimes?|gangs?|burglar(?:y|ies)|robber(?:y|ies)|shootings?|drug dealers?|sex offenders?|criminals?|murders?|delincuencia|crimen(?:es)?|pandillas?|robos?|asaltos?|criminalidad)\b(?=[^?]*\b(?:here|there|nearby|near|around|area|zone|zip|neighbou?rhood|street|block|building|community|rates?|zona|barrio|aquí|cerca|vecindario)\b)|\b(?:area|neighbou?rhood|street|block|building|zona|barrio|vecindario)\b[^?]*\b(?:crimes?|gangs?|burglar(?:y|ies)|robber(?:y|ies)|shootings?|delincuencia|pandillas?|robos?)\b|\b(?:is there|are there|any|much|how is the|how bad is|what about|hay|mucha)\b[^?]{0,20}\b(?:crimes?|gangs?|burglaries|robberies|shootings|drug dealers?|sex offenders?|criminals?|delincuencia|pandillas|robos)\b|\bkriminalität\b|\bdélinquance\b|治安|犯罪率|这里安全吗|附近安全吗|معدل الجريمة|अपराध/iu,
  ],
  [
    'safety',
    new RegExp(
      `\\b(?:safe|unsafe|safest|dangerous|sketchy|rough|shady|bad|ghetto|seguro|segura|peligros[oa])\\b(?=[^?]*\\b${area}\\b)|\\b${area}\\b[^?]*\\b(?:safe|unsafe|dangerous|sketchy|rough|shady|bad|seguro|segura|peligros[oa])\\b`,
      'iu',
    ),
  ],
  [
    'safety',
    /\b(?:is it|is this|how|es|qué tan)\s+(?:a\s+)?(?:safe|dangerous|segur[oa]|peligros[oa])\b(?!\s*[- ]?rated)(?:\s+(?:to|at night|for|here|there|caminar|de noche|aquí|vivir))?\s*(?:walk|live|go out|women|kids|children|jog|night)?[^?]{0,25}\?*$|\b(?:walk|live|go out) (?:alone )?(?:safely|at night)\b|\bfeel safe\b/iu,
  ],
  [
    'schools',
    /\b(?:good|best|bad|better|great|excellent|top|decent|worst|rated|highly rated|buenas?|mejores|malas|excelentes)\b[^?.]{0,25}\b(?:schools?|school districts?|escuelas?|colegios?|distritos? escolar(?:es)?)\b|\b(?:schools?|escuelas?|colegios?)\b[^?.]{0,30}\b(?:good|best|bad|better|great|any good|quality|rated|ratings?|ranked|rankings?|buen[oa]s?|mal[oa]s?|calidad|calificaci[oó]n)\b|\b(?:buen[oa]s|mejores|mal[oa]s|excelentes)\b[^?.]{0,20}\b(?:escuelas?|colegios?)\b|学校(?:好|质量|排名|怎么样)|学区好|好学区|好的学校/iu,
  ],
  [
    'residents',
    /\b(?:what|which) (?:kind|type|sort)s? of (?:people|residents|neighbou?rs|families|folks)\b|\bwho (?:lives|are the (?:neighbou?rs|residents|people))\b(?! next door's)|\bwhat(?:'s| is| are) the (?:neighbou?rs|residents|people|demographics?|ethnic\w*|racial\w*) (?:like|here|of|in)\b|\b(?:demographics?|ethnic(?:ity| makeup)?|racial|race|diversity|diverse|minorit(?:y|ies)|nationalit(?:y|ies)|political(?:ly)?|liberal|conservative|republicans?|democrats?)\b(?=[^?]*\b(?:here|area|neighbou?rhood|neighbou?rs|community|live|people|building|town|residents|around)\b)|\b(?:area|neighbou?rhood|community|town|people|neighbou?rs|residents)\b[^?]*\b(?:liberal|conservative|republicans?|democrats?|diverse|diversity)\b|\bdemographics\b|\bqu[eé] (?:tipo|clase) de (?:gente|personas|vecinos|familias)\b|\bqui[eé]n(?:es)? vive[n]?\b|\bdemograf[ií]a\b|什么样的人|人口构成|种族|族裔/iu,
  ],
  [
    'residents',
    new RegExp(
      `\\b(?:many|any|lots? of|mostly|mainly|predominantly|more|few|are there|is it|is this|hay|muchos|mayoría)\\b[^?]{0,25}\\b${groups}\\b(?!\\s+(?:cabinets?|tiles?|walls?|kitchen|appliances?|paint|paper|oak|marble|granite|countertops?|style|quartz|trim|fence|door|porch|elephant|food|restaurants?|cuisine|market|exemption|discount))(?=[^?]{0,12}\\?*$|[^?]*(?:here|area|neighbou?rhood|building|street|live|living|residents|community))|\\b${groups}\\b[^?]{0,15}\\b(?:area|neighbou?rhood|community|people|famil(?:y|ies)|residents|neighbou?rs|buyers|tenants|barrio|vecinos)\\b|\\bnear\\s+${groups}\\b`,
      'iu',
    ),
  ],
  [
    'familial',
    /\b(?:good|great|nice|perfect|right|suitable|ideal|best|ok(?:ay)?|appropriate|fit|buen[oa]?|ideal|perfect[oa]|adecuad[oa]|apt[oa])\b[^?]{0,25}\b(?:for|to raise|para)\b[^?]{0,20}\b(?:famil(?:y|ies)|kids?|children|child|bab(?:y|ies)|toddlers?|singles?|couples?|seniors?|elderly|retirees?|students?|young professionals|bachelors?|newlyweds|women|men|familias?|niñ[oa]s|bebés?|solter[oa]s|parejas?|ancianos?|jubilados|mayores|estudiantes)\b|\b(?:family|kid|child)[- ]friendly\b|\b(?:are|any|many|lots of) (?:kids|children|families)\b[^?]{0,30}\b(?:here|area|neighbou?rhood|street|block|building|live|allowed)\b|\braise (?:a family|kids|children)\b|适合(?:家庭|孩子|小孩|老人|单身)/iu,
  ],
  [
    'religion',
    /\b(?:is there|are there|any|near(?:by|est)?|close(?:st)?|how far|distance|around|hay|cerca|lejos|más cercan[oa])\b[^?]{0,40}\b(?:mosques?|church(?:es)?|synagogues?|temples?|parish|gurdwara|mezquitas?|iglesias?|sinagogas?|templos?|parroquia)\b(?![- ]?(?:style|like|window|street|st\b|road|rd\b|ave|lane|ln\b|pew))|\b(?:mosques?|church(?:es)?|synagogues?|temples?|mezquitas?|iglesias?|sinagogas?|templos?)\b[^?]{0,30}\b(?:near|nearby|close|around|walking|distance|area|neighbou?rhood|cerca|lejos|zona|barrio)\b|\b(?:my|our) (?:church|mosque|temple|synagogue|faith|religion|congregation)\b|(?:附近|有)[^？?]{0,8}(?:清真寺|教堂|寺庙)|(?:مسجد|كنيسة)\s+(?:قريب|قريبة|بالقرب)/iu,
  ],
  [
    'disability',
    /\b(?:wheelchairs?|disabled|disabilit(?:y|ies)|handicap(?:ped)?|blind|deaf|silla de ruedas|discapacidad|discapacitad[oa])\b[^?]*\b(?:ok|okay|suitable|good|work|fit|right|live|allowed|friendly|adequate|apt[oa]|adecuad[oa]|buen[oa])\b|\b(?:ok|okay|suitable|good|right|fit|apt[oa]|adecuad[oa])\b[^?]*\b(?:wheelchairs?|disabled|disabilit(?:y|ies)|handicap(?:ped)?|silla de ruedas|discapacidad)\b/iu,
  ],
  [
    'assistance_animal',
    /\b(?:service|emotional[- ]support|assistance|guide|therapy)[- ](?:animals?|dogs?|pets?|cats?)\b|\bESA\b|\bperros? (?:guía|de (?:servicio|asistencia))\b|\banimal(?:es)? de (?:apoyo|asistencia|servicio)\b/iu,
  ],
  [
    'vouchers',
    /\bsection[- ]?(?:8|eight)\b|\bhousing (?:choice )?vouchers?\b|\bvouchers? accepted\b|\baccept vouchers?\b|\bsecci[oó]n 8\b/iu,
  ],
  [
    'choose_for_me',
    /\bwhere should (?:i|we) (?:live|buy|move)\b|\b(?:which|what) (?:area|neighbou?rhood|part of (?:town|the city))s? (?:is|are|would be|should)\b[^?]*\b(?:best|better|nicest|right|good|recommend|i|we)\b|\bbest (?:area|neighbou?rhood|place)s?\b[^?]*\b(?:live|buy|for)\b|\b(?:d[oó]nde|en qu[eé] (?:zona|barrio)) (?:debo|debería|me conviene)\b|\bmejor (?:zona|barrio)\b/iu,
  ],
  [
    'who_moves_in',
    /\b(?:value|values|prices?|worth|appreciate)\b[^?]*\b(?:because of|due to|since)\b[^?]*\b(?:people|who|moving in|neighbou?rs|immigrants|families)\b/iu,
  ],
  [
    'professional',
    /\b(?:visa|immigration status|green card|undocumented|indocumentad[oa]s?|estatus migratorio)\b/iu,
  ],
];

/** The rule a question touches, or null. The id says why, for the trace and for counting. */
export function sensitiveTopic(question: string): string | null {
  const plain = question.normalize('NFKC').replace(/[\u200b-\u200d\ufeff]/g, '');
  return rules.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** Wording that must not leave in an answer made by a model: a judgement on people, safety or schools. */
export function judgesArea(text: string): boolean {
  return /\b(?:safe|unsafe|dangerous|rough|low[- ]crime|high[- ]crime) (?:area|neighbou?rhood|street|community|place|part)|\b(?:family|kid|child)[- ]friendly\b|\bperfect for (?:families|couples|singles|kids|children|retirees|seniors)|\b(?:good|great|excellent|top|best|highly rated|bad|poor) schools?\b|\b(?:barrio|zona|vecindario) (?:muy )?(?:segur[oa]|peligros[oa])|\bideal para (?:familias|parejas|solteros|niños)/iu.test(
    text,
  );
}
