import type { WordingRule } from '../rule';

/** The language of advertisements, 42 U.S.C. 3604(c) and 24 CFR 100.75: the home may be described, not who it is for or who lives around it. */
export const wordingRules: WordingRule[] = [
  {
    id: 'wording.suited_to',
    reason: 'familial_status',
    weight: 'withheld',
    says: [
      '(perfect|ideal|great|good|suitable|right|best|wonderful|suited|excellent|made|designed|perfecto|perfecta|adecuado|adecuada|excelente|bueno|buena|apto|apta|pensada|pensado) ..1 (for|to raise|para) ..4 {person}',
      '(perfect|ideal|great|wonderful|good) (place|area|neighborhood|community|spot|home) to raise ..3',
      '(family|kid|child|senior|student|couple) friendly',
      '(would|will) suit ..3 {person}',
      '(area|neighborhood|home|house|zona) for ..1 {person} $|desirable ..3 for ..2 {person}',
      '(bachelor|bachelorette) pad',
      '(empty nester*|nido vacio)',
      '(mature|professional|married|christian|quiet|young) (couple*|person*|individual*|tenant*|adult*) (only|wanted|preferred|welcome|sought)',
      '(ambiente|barrio|zona|comunidad|edificio) familiar',
    ],
    advice: 'Describe the rooms, the yard or the rules; leave out who would like it.',
  },
  {
    id: 'wording.excluded',
    reason: 'advertisement',
    weight: 'withheld',
    says: [
      '^ ..3 no (children|kids|immigrants|families|students|foreigners|{group}|ninos|inmigrantes|extranjeros|estudiantes) ..2 (,|.|please|allowed|permitid*)',
      'no ..2 (acepta*|permite*|admite*) ..2 (ninos|inmigrantes|extranjeros|estudiantes|familias|{group})',
      '(adult|adults) (only|living|building|community)|(solo|solamente) (para)? adultos|adults preferred',
      '({group}|english speaking|native) ..3 (only|preferred|wanted|household preferred)',
      '(only|prefer*|preferably|preferiblemente|preferible|preferimos) ..2 ({group}|english speaking|{age_group})',
      'english speaking|must speak english|deben hablar ingles',
      '(must|deben|debe) be ..3 citizen*|us citizens|solo ciudadanos',
      '(able bodied|physically fit|sin discapacidad)',
      '(not|no|un) (suitable|suited|apto|apta|adecuad*) ..2 {disability}',
      '(not suitable|unsuitable) for ..3 ({person}|{disability})',
      'no ..2 (wheelchair*|disabled)',
    ],
    unless: ['no (children|kids) (toys|bikes|bicycles)', 'senior* (housing|living) community'],
    advice: 'A home may not be advertised with a preference or limit on people.',
  },
  {
    id: 'wording.voucher_refused',
    reason: 'source_of_income',
    weight: 'withheld',
    says: [
      '(no|not|do not|does not|never|without|sin) ..4 {voucher}',
      '{voucher} ..2 (not|no) ..2',
      'no ..2 (acepta*|aceptan|admite*) ..3 {voucher}',
    ],
    advice: 'Many states and cities forbid refusing vouchers; leave it to the agent.',
  },
  {
    id: 'wording.animals_refused',
    reason: 'assistance_animal',
    weight: 'withheld',
    says: [
      '(no|not|including|except|fee for|charge for|fees apply to) ..4 {assistance}',
      '{assistance} ..3 (not|fee|deposit|extra|prohibid*|no se)',
    ],
    unless: [
      '(no|not) ..4 (fee|deposit|charge) ..2 {assistance}',
      '(except|other than|apart from|unless) ..3 {assistance}',
    ],
    advice: 'Assistance animals are not pets; pet rules and fees do not apply to them.',
  },
  {
    id: 'wording.safety',
    reason: 'safety',
    weight: 'withheld',
    says: [
      '{safe} ..3 {area}',
      '{area} ..4 {safe}',
      '(low|high|little|no|poca|mucha|baja|alta) ..1 (crime|delincuencia|criminalidad)',
      '(feel|sentir*|siente) ..2 (safe|segur*)',
      'crime (rate|rates|free|ridden)|indice de criminalidad',
      '(rough|bad|sketchy|dangerous|shady) (part|side|area|neighborhood|end)',
    ],
    advice: 'Say nothing about safety or crime; buyers judge by official sources.',
  },
  {
    id: 'wording.schools',
    reason: 'schools',
    weight: 'withheld',
    says: [
      '(good|great|best|top|excellent|fine|finest|outstanding|award winning|sought after|highly rated|top rated|top ranked|desirable|prestigious|blue ribbon|bad|poor|failing|superb|wonderful|amazing|strong) ..2 (school|schools|elementary|school district*|district|high school|education|teachers)',
      '{school} ..4 (rated|rating|ranked|ranking|score|scored|scores|calificacion|excelente*|excellent|outstanding|the best|award)',
      '(buen*|mejor*|excelente*|prestigios*) ..1 {school}',
    ],
    unless: ['school (tax*|bus*)', 'good ..1 (view|access|distance) ..3 {school}'],
    advice: 'Name the assigned school and its distance; leave its quality to official sources.',
  },
  {
    id: 'wording.residents',
    reason: 'residents',
    weight: 'withheld',
    says: [
      '{group} ..2 ({area}|community|{people}|population|household*)',
      '(predominantly|mostly|mainly|largely|sobre todo|mayormente|principalmente|traditionally) ..2 ({group}|{age_group}|profesionales)',
      '(many|lots of|full of|mostly|muchos|muchas) ..2 ({group}|{age_group}) ..3 (live*|living|viven|area|here|street|zona)',
      '(neighbors|residents|people|vecinos|gente) ..2 (are|son) ..3',
      '(diverse|friendly|nice|good|great|multicultural|professional|educated|diversos|amables) ..1 (neighbors|residents|people|crowd|population|vecinos|gente)',
      '(diverse|integrated|multicultural|divers*) ({area}|community)',
      '(desirable|wealthy|working class|upscale|prestigious) ({people}|clientele|crowd)',
      'viven ..4 (profesionales|familias|jovenes|jubilados|{group}|gente)',
    ],
    advice: 'Describe the home, not the people around it.',
  },
  {
    id: 'wording.religion',
    reason: 'religion',
    weight: 'withheld',
    says: [
      'church goers|churchgoers|(near|close to|walk to|minutes from) ..3 (synagogue*|mosque*|temple)|(great|wonderful|good|active) ..2 {worship}',
      'within the eruv',
    ],
    advice: 'Do not speak of faith or of places of worship as a reason to buy.',
  },
  {
    id: 'wording.value',
    reason: 'steering',
    weight: 'withheld',
    says: [
      '(value*|price*|appreciat*|valor*|precio*) ..6 (because|as|since|due to|porque|por) ..4 ({people}|{age_group}|professionals|{group}|profesionales)',
      '(neighborhood|area|barrio|zona) is (changing|gentrifying|improving)|gentrif*|up and coming',
    ],
    advice: 'Give recent sales; never a forecast by who lives or moves somewhere.',
  },
  {
    id: 'wording.exclusive',
    reason: 'advertisement',
    weight: 'advice',
    says: [
      'exclusiv*|private community|restricted community|integrated|traditional (neighborhood|area|community)|prestigious|comunidad privada',
    ],
    advice: 'Can read as a hint at who is wanted; describe what is private or special instead.',
  },
  {
    id: 'wording.house_style',
    reason: 'advertisement',
    weight: 'advice',
    says: [
      'master (bedroom|bath*|suite)|mother in law suite|in law suite|man cave|walking distance|distancia a pie|bachelor apartment',
    ],
    advice:
      'Lawful, but many brokerages prefer other words: primary bedroom, guest suite, a distance in miles.',
  },
  {
    id: 'wording.neighbors',
    reason: 'residents',
    weight: 'advice',
    says: [
      '(quiet|good|nice|friendly|tranquilos|buenos) (neighbors|vecinos)|(vecinos|neighbors) ..1 (quiet|tranquilos)',
    ],
    advice: 'Describe the home, not the people around it.',
  },
  {
    id: 'wording.older_persons',
    reason: 'familial_status',
    weight: 'advice',
    says: [
      '(55|62) (and over|and older|plus|or better|community|or older|active)|(55+|62+)|age restricted|senior community|active adult',
    ],
    advice: 'Only if the community is housing for older persons by law; word it as its documents do.',
  },
];
