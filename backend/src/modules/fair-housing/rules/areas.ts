import type { QuestionRule } from '../rule';

/** Opinions on areas and schools, and choosing an area for someone: steering, 24 CFR 100.70(c). */
export const areaRules: QuestionRule[] = [
  {
    id: 'safety.crime',
    reason: 'safety',
    outcome: 'neutral_sources',
    asks: [
      '(police|crime) (stats|statistics|record*|map|report*) ..3',

      '{crime}',
      '(drugs|drogas|violence|violencia|violent|theft*|thieves|robo|robos|roban|robado|robar|ladron*|stolen|steal|stealing) ..6 ({area}|{here}|porch*|car|cars|carros|coches|packages|$)',
      '({area}|car|cars|package*|bike*|mail) ..5 (stolen|theft*|violence|drugs|drogas|robo|robos|violencia)',
      '(police|cops|policia) ..3 (come|comes|called|often|presence|activity|visit*|calls|viene|seguido)',
      '(homeless|vagabundos|indigentes|addicts|junkies|prostitut*) ..6 ({area}|{here}|hanging|$)',
      '(leave|keep|lock) ..3 door* ..3 (unlocked|open|locked|{area}|{here})',
      'hay (mucha|muchos|mucho|algun*)? ..1 (drogas|violencia|robos|ladrones|inseguridad)',
    ],
    goesOn: [
      '{area}',
      '{night}',
      '({here}|next)',
      '(women|kids|children|mujeres|ninos)',
      '(number*|percent*|exact*|roughly|last year)',
    ],
    otherLanguages:
      /治安|犯罪率|安全吗|معدل الجريمة|आमن|अपराध|सुरक्षित इलाका|\bkriminalität\b|\bdélinquance\b|quartier sûr|sichere gegend/iu,
  },
  {
    id: 'safety.opinion',
    reason: 'safety',
    outcome: 'neutral_sources',
    asks: [
      '(confiable|trustworthy) ..2 {area}',
      '^ (and|so|pues|y)? {safe} ..1 $',
      '(rough|dodgy|sketchy|feo|fea) ..2 ({here}|round|around)',
      '(street|calle) & {night} & (ok|okay|fine|alright|bien) & !(park*|estacionar*|noise|ruido|light*|visit*)',
      '(de fiar|para ..1 {person} ..1 (sola|solas|solo|alone))',
      '{quarter} & (safety|seguridad|security level) & !{fixture}',
      '{quarter} & (worried|worry|worries|worrying|concern*|nervous|uneasy|preocupa*|camera*|guard|guards|gun|alarm) & !{fixture} & !(flood*|traffic|noise|internet|fire|earthquake*)',
      '({person}|{people}) & (outside|out|street|alone|afuera|calle) & (safely|segur*|by themselves|on their own|unsupervised)',

      '{safe} (que|than) ..3',
      '(need|have|carry|own) ..2 (gun|protection|pepper spray|dog for protection) ..4',
      '(cops|policias|patrullas|police) & (lot|around|often|always|mucho|seguido|siempre|frequently) & !(station|department)',
      '(leave|dejaria|dejar) ..4 (unlocked|unattended|(car|carro|coche|bike|bici) ..2 (calle|street|outside|fuera|afuera))',
      '(methadone|rehab|halfway|shelter) & (hanging|people|nearby|near|close|around)',

      '{safe} & (it|this|that|place|spot|enough|tan|que) & !{fixture} & !(use|touch|drink|put|install|remove|lock*|alarm*|camera*|wiring|deck|stove|electric*|flood*|roof|fireplace|chimney|water|agua|eat|store|hang)',
      '(careful|cuidado|watch out|watch my back|worry|incidents|incidentes) & ({night}|{area}|{here})',
      '(cosas|things) (feas|malas|bad|happen*) ..4',
      '(sin hogar|homeless|unhoused) & ({here}|{area}|gente|people|hay|mucha|many)',

      '(danger|dangers|peligro|peligros|riesgo|risk) ..4 ({here}|{area}|{night}|of (being|getting)|de que)',
      '{safe} & ({area}|{here}|{night}|{person}|{neighbors}|walk|living|vivir|caminar|car|coche|carro|overnight) & !(lock*|alarm*|camera*|wiring|deck|stove|electric*|flood*)',

      '({person}|woman|women) & {night} & !(visit*|showing|tour|visita*)',
      'bars on ..2 windows & (need|kind|type|should)',
      '(alto riesgo|high risk|zona roja|red zone|mala fama) ..3',
      '(kind|type|sort|tipo) (of|de) {area} ..8',

      '({area}|{here}|{night}) ..8 {safe}',
      '{safe} ..8 ({area}|{here}|{night})',
      '(safety|seguridad|inseguridad) (of|in|on|de|en|del) ..4',
      '(que tal|como) ..3 seguridad',
      '(scared|afraid|frighten*|nervous|miedo|asusta*|da miedo) ..8',
      '(woman|women|girl|daughter|kids|mother|wife|mujer|hija) ..4 (ok|okay|fine|safe|alright|bien) ..6 (walk*|{night}|{area}|out)',
      '(ok|okay|fine|alright|bien) ..2 (walk*|jog*|caminar|pasear) ..8 ({night}|{area})',
      '(walk|walking|jogging|caminar|pasear) ..8 ({night}|alone|sola)',
      '{area} ..3 (confiable|trustworthy|trouble*)',
      '(trouble|problems|problemas) ..4 (in|on|en) ..2 {area}',

      '({area}|{here}|lado) ..6 {safe}',
      '{safe} ..5 ({area}|{here}|lado|side)',
      '^ ..4 (is|how|es|que tan|esta|is it|es muy|sera) (it|this|that)? ..2 {safe} ({night}|$|to (live|walk|be|go|jog|run|move|raise|park|leave|sleep)|for|para|caminar|vivir|salir|andar|de noche)',
      '(feel|be|sentir*|siento|going to be|sentirme) ..3 (safe|segur*|insegur*)',
      '{safe} (to|para) (live|walk|be|go|jog|run|move|raise|park|vivir|caminar|salir|andar) ..4',
      '(walk|walking|jog|jogging|run|go out|salir|caminar|andar|out) ..4 {night}',
      'let your (daughter|son|kids|wife|children|mother) ..4',
      '(safety|security|seguridad|inseguridad) ..4 ({area}|{here}|rating|barrio)',
      '(como|how) ..3 (seguridad|safety) ..3',
      'rate the safety',
      'how secure ..4 {area}',
      '(bad|rough|malo|mala|feo|fea|worst|tough|scary|conflictiv*|tranquil* y segur*) ..1 ({area}|side)',
      '({area}|lado) ..3 (bad|rough|scary|malo|mala|fea|tough)',
      '(un|es|una) (barrio|zona|colonia|calle) ..1 (mal*|feo|fea)',
      '(wrong|bad|right) side of the? ..1 (tracks|town)?',
      '(the hood|the ghetto|the projects|skid row) ..2',
      '(worry|worried|preocupar*) ..6 (stolen|robbed|safe|night|roben)',
      'is (it|this) (ok|okay|fine) ..4 {night}',
    ],
    unless: [
      '{safe} ..1 (neighborhood|area) ..1 watch sign',
      '(see|view|tour|visit|look at|walk through) ..1 (it|{building}) ..6',
      '(train*|bus|buses|metro|subway|trains|office|store*) ..3 (run|runs|open|operate*) ..3 {night}',
    ],
    goesOn: ['{night}', '{area}', '{here}', '(women|kids|children|family|mujeres|ninos|mi familia|daughter)'],
  },
  {
    id: 'schools.quality',
    reason: 'schools',
    outcome: 'neutral_sources',
    asks: [
      '{school} & (blue ribbon|award*|award winning|a reason|one of the|among the|de las) & !(assigned|zoned|far|distance|taxes)',
      '{school} & (grade would|would you give|calificaria*|calificarias)',
      '(which|cual|what) & {school} & (pick|choose|choice|favorite|prefer*|send|go for|elegir*|escoger*|prefier*) & !(assigned|zoned)',
      '{school} & (test|tests|exam|exams|examenes|college|universidad|graduate*|compare*|compara*) & (kids|children|students|do|how|ninos|alumnos|como)',
      '(private|privad*|charter) ..1 {school} & (need|have to|should|better|send|mejor|necesit*|tendria*)',

      '{school} & (brag|do well|conviene|smart|gifted|opinion|stigma|reputation)',

      '{school} & (would you send|happy with|perform|performs|performed|thought of|look down|proud|likes|complaints|stars|estrellas) & !(bus|assigned|zoned)',
      '(esta|estan) ..1 (bien|mal) ..2 {school}',

      '(better|mejor*) than ..4 & {school}',

      '{school} & ({quality}|better|worse|above average|below average|overcrowded|mejores|peores|colleges) & !{fixture} & !(assigned|zoned|far|distance|lejos|distancia|corresponde|restaurant*|park)',

      '{school} ..8 {quality}',
      '{quality} ..5 {school}',
      '{school} ..5 (doing|well|bien|worry|reputable|respected|decent|proud|worse|weak|poor|famous|name)',
      '(worth|vale la pena|because of|por|move for|moving for|mudarse por|worry about|worried about|concerned about) ..5 {school}',
      '(decent|well regarded|respected|reputable) ..3 {school}',
      '(parents|people|padres) ..4 (rate|think|say|like|opinan|dicen|feel) ..4 {school}',

      '{school} ..6 {quality}',
      '{quality} ..3 {school}',
      'how (are|is) ..3 {school} (here|around here|there|nearby|in the area)? $',
      'what (are|is) ..3 {school} ..3 like',
      '(how good|how bad|any good) ..4 {school}',
      '(que tal|como) (son|es|esta|estan|sera|seran)? ..2 {school}',
      '(would you|should i|should we|would i) (send|put|enroll|trust) ..6 {school}',
      '(what|que) (do|does|piensa|dice|opina) ..4 {school}',
      '(test|exam|academic|great) ..1 (scores|results|performance|schools) ..3',
      'greatschools|niche (grade|rating|score)',
      '(are|is|son|es) ..4 {school} ..3 ({group}|poor kids|full of|worth|safe|diverse)',
      '(which|cual|que) ..1 {school} ..3 (better|best|mejor|peor|prefer|choose)',
      '(need|necesito|go) private',
    ],
    unless: [
      '(quality|good|best|nice|great) (of (the)?)? (time|drive|route|road|bus)',
      '{school} ..3 (nice|good|best|great) ..2 (place|way|route|time)',
    ],
    goesOn: [
      '(privad*|public*|private|charter) ..2',

      '(high|middle|elementary|primary|secundaria|primaria|prepa*|private|public|that|this) (school|one|ones)?',
      '{school}',
      '{area}',
    ],
    otherLanguages:
      /学校(?:好|质量|排名|怎么样)|学区好|好学区|好的学校|المدارس جيدة|अच्छे स्कूल|bonnes écoles|gute schulen/iu,
  },
  {
    id: 'religion.worship',
    reason: 'religion',
    outcome: 'neutral_sources',
    asks: [
      '(halal|kosher) (community|life|neighborhood|area)',

      '(bible|quran|koran|torah|scripture) ..2|prayer (hall|group|house|center)|(people of|share|same|mi|my|our|nuestra) (faith|religion|fe)',

      'call to prayer|{group} (center|centro)',

      '(pray|praying|prayer* (on|at|in|service*)|friday prayers|worship|attend services|to mass|rezar|orar|rezo|shabbat|sabbath) ..4',

      '(is there|are there|any|near*|close*|far|distance|walk*|around|my|our|which|where|here|inside|good|drive|what places|how many|hay|cerca|lejos|caminando|cual|donde|tiene|algun*|visit) ..6 {worship}',
      '{worship} ..6 (near*|around|close*|here|area|friends|walking|distance|town|cerca|cercan*|lejos|zona|barrio|ahi|aqui)|{worship} ..1 $',
    ],
    goesOn: ['how far|how close|which (one)?|where|que tan lejos|a que distancia|cual|{here}'],
    otherLanguages:
      /清真寺|教堂|寺庙|مسجد|كنيسة|मस्जिद|मंदिर|गिरजाघर|\bkirche\b|\bmoschee\b|\béglise\b|\bmosquée\b/iu,
  },
  {
    id: 'area.chosen',
    reason: 'steering',
    outcome: 'neutral_sources',
    asks: [
      '(good|bad|prestigious|fancy|posh|nice) (address|postcode) ..2',
      '(where|donde|what part|which part|que parte) ..6 (people|doctors|lawyers|professionals|gente|families|executives|medicos) ..1 (live|viven)',
      '(advise|advisable|advice|aconseja*) & {quarter}',
      '{quarter} & (known for|reputation|conocid*|famous for|bad name)',
      'viviria* (usted|tu|ud|con|ahi|aqui|alli) ..3',
      '{quarter} & (alright|all right|ok|okay|fine|take on|describe|decline|improve*|improving|mejora*|empeora*|worse|getting better|way up|turning around|coming up|thoughts|impression|feeling about|vibe|like living|think of|think about|esta bien|esta mal) & !{fixture} & !{school} & !(flood*|traffic|noise|internet|bus|train|dog*|pet*|grill*|rent out|airbnb)',
      '(north|south|east|west|upper|lower) (end|side|part) & (nicer|better|worse|than|prefer|should we|should i|look at|live|fancier|cheaper part)',
      '(mejor|best|peor|worst|nicest) ..1 (lugar|place|places|spot|sitio|part|parte) ..3 (para|to|in|for|en) ..1 (vivir|live|buy|comprar|settle|raise|town|city|ciudad)',
      '(donde|where) ..2 (mejor|better|nicer) ..2 (vivir|live|buy|comprar)',
      '^ (y|pues)? (como|que tal) (es|esta) ..1 {quarter} $',
      '(one of the|among the) ..1 (nicer|better|nice|good|best|bad|worse|safer) ..1 {area}',

      '{area} & (bonit*|lind*|prettiest|hermos*)',
      '^ (is|es) ..2 (better|nicer|safer|mejor) (than|que) ..3 $ & !{thing} & !{fixture}',

      '{area} & (opinion|opina|opinas|think of|piensa de|stigma|reputation|reputacion|noticias|on the news|happy|gusta|like it|exclusiva|exclusivo|exclusive|lively|step up|in the news|fama|belong|worth living) & !{fixture} & !(inspector|layout)',
      '(would|will) (a|an) (doctor|lawyer|executive|professional) ..2 (live|buy|like) ..2',
      'step up from ..4',

      '(anything|something|what is) (bad|wrong|good|great) (about|with) ..2 {area}',
      '{area} & (bad|wealthy|rich|feas|feos|malas|malos|elegante*|affluent|low end|high end) & !{fixture} & !(smell|condition|traffic|internet|signal|noise|reception|drainage|flood*|pavement|lighting)',
      '(donde|where) (me|would you|do you) ..1 (recomienda*|recommend*|suggest) ..3',
      'how is (the|this|that) {area} $',

      '{area} & (nicest|best|decent|respectable|classy|trashy|posh|desirable|trendy|prestigious|upscale|improving|declining|mejor|mejores|peor|peores|worst) & !{fixture} & !{school}',
      '(this|that|is|the|este|esta|ese|esa|es) ..2 (good|nice|lovely|bad|decent|great|buen|buena|bonit*|lind*) ..1 {area}',

      '{area} & (should i|should we|choose|pick|target|nicest|best|avoid|stay clear|stay away|steer|alejo|alejar*|convendria|conviene|recommend*|recomienda*|trust you) & !{fixture}',
      '(east|west|north|south|norte|sur|este|oeste|oriente|poniente) (side|end|part)? ..3 or ..2 (east|west|north|south) ..2',
      '(should|would|deberia*|me convendria|nos convendria) ..3 (buy|live|move|comprar|vivir|mudar*) ..4 (in|on|en) ..4',

      '(if you were (me|us|in my (shoes|place))|si (usted|tu|ud) (fuera|fueras) yo|en mi lugar) ..6',
      '{area} ..6 (suit*|best for|better for|respectable|reputable|prestigious|fancy|classy|trashy|decente|conviene|recomienda*|recommend*)',
      '(suit|suits|recommend*|recomienda*|respectable|decente|prestigious|fancy) ..4 {area}',
      '(which|what|tell me which|cuales|que) ..2 {area} ..6 (bad|good|mejor|peor|malos|buenos|worst|best|better|nice)',
      '(que|cual|which) {area} ..2 (es|is) (mejor|better|best|nicer|peor|worse)',

      '(where|donde) (should|deberia|deberiamos|debo|debemos|would you|me conviene|nos conviene|conviene|do people like) ..3 (live|buy|move|look|rent|settle|vivir|comprar|buscar|mudarme|me|usually)',
      '(which|what|que|cual|cuales|in which|en que) ..1 {area} ..5 (best|better|nicer|nicest|right|good|recommend*|avoid|away|should i|should we|would you|choose|suit*|safe*|conviene|conviniera|recomienda*|mejor*|evitar|debo|debemos|deberia|buena*|people like)',
      '(which|what|que|en que|in which) {area} ..4 (usually|suelen|prefer) ..2 live',
      '(best|nicest|better|mejor|mejores) ..1 {area} ..3',
      '(is|are|es|son) (this|it|the|that|un|una|el|la)? (a|an|un|una)? ..1 (good|nice|great|bad|desirable|decent|respectable|classy|upscale|lovely|high class|up and coming|buen|buena|bonito|bonita|mal|mala|lindo|linda|exclusiv*) ({area}|part|side)',
      '(good|nice|bad|desirable|great) (neighborhood|area|suburb|part of town|side of town|zip code|community)',
      '({area}) (is|es|are)? (a|an|un|una)? ..1 (good|nice|desirable|decent|buen*|bonit*|lind*) ..1 (one|for (me|us)|for my family|para (mi|nosotros)|$)',
      '(buen|buena|bonito|bonita|lindo|linda|bonitas) (el|la|los|las)? {area}',
      'would you (live|move|buy) (here|there|in)',
      '(usted|tu|ud) viviria*',
      '{area} ..5 (avoid|stay away|evitar)',
      '(pick|choose|recommend|suggest|recomiende*|elija|escoja) ..4 {area}',
      '(up and coming|high class) ..1 {area}',
      '(what|how) (is|about) (the)? (neighborhood|area|barrio) like',
      'which side of (town|the city) ..3',
      '{area} ..3 (good|right|best|bueno|buena|adecuad*) (for|para) (me|us|mi|nosotros|my)',
    ],
    unless: ['(good|nice|best) area ..2 (office|desk|grill)', 'which {area} ..2 (is it|are they) (in|on)'],
    goesOn: ['(just|pick|any|one|anyone|which|cual*) ..3', '{area}'],
    otherLanguages: /哪个(?:区|社区)(?:最好|比较好)|住哪里好/u,
  },
];
