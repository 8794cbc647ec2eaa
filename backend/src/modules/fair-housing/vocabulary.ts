const words = (...lines: string[]): string[] => lines.flatMap((line) => line.split(' '));
const phrases = (text: string): string[] => alternatives(text).map((phrase) => phrase.trim());

/** Splits at bars outside of inner brackets. */
export function alternatives(text: string): string[] {
  const found: string[] = [];
  let current = '';
  let depth = 0;
  for (const sign of text) {
    if (sign === '(') depth++;
    if (sign === ')') depth--;
    if (sign === '|' && depth === 0) {
      found.push(current);
      current = '';
    } else current += sign;
  }
  return [...found, current];
}

/** The words that rules speak of as `{class}`: English and Spanish, without accents, `*` for any ending. */
export const wordClasses: Record<string, string[]> = {
  area: [
    ...words(
      'area areas neighborhood* street streets block blocks community communities suburb suburbs town city',
    ),
    ...words(
      'vicinity location place hood barrio barrios zona zonas vecindario* colonia colonias calle calles sector',
    ),
    ...words('comunidad ciudad pueblo cuadra alrededores fraccionamiento urbanizacion complex'),
    ...phrases('zip code|zip codes|zip|part of (the)? (town|city)|side of (the)? (town|city)|codigo postal'),
  ],
  here: [
    ...words('here there nearby around near close ahi alli aqui cerca alrededor alla'),
    ...phrases('next door|por ahi|por aqui'),
  ],
  building: words('building buildings house home property edificio casa vivienda condo apartment'),

  safe: words(
    'safe safer safest unsafe dangerous sketchy shady ghetto dodgy seguro segura seguros seguras inseguro insegura',
    'peligroso peligrosa peligrosos peligrosas conflictivo conflictiva',
  ),
  crime: [
    ...words(
      'crime crimes criminal criminals criminality gang gangs burglar* burglaries robber* mugging* mugged',
    ),
    ...words(
      'shooting shootings murder* homicide* stabbing* carjacking* vandalism delincuen* crimen crimenes',
    ),
    ...words('criminalidad pandilla* pandiller* asalto asaltos asaltan narco* balacera* tiroteo* homicidio*'),
    ...phrases(
      'sex offender*|registered offender*|drug dealer*|drug dealing|drug activity|break ins|broken into',
    ),
    ...phrases('delincuentes sexuales|agresores sexuales|gun violence'),
  ],
  night: phrases('at night|after dark|late at night|alone|de noche|en la noche|sola|solo|by myself'),

  school: [
    ...words(
      'school schools elementary kindergarten* teachers escuela escuelas colegio colegios primaria secundaria',
    ),
    ...words('preparatoria maestros profesores education'),
    ...phrases('school district*|middle school*|high school*|distrito escolar|distritos escolares'),
  ],
  quality: [
    ...words(
      'good best bad better great excellent top decent worst rated rating ratings rate rank ranked ranking',
    ),
    ...words(
      'rankings score scores reputation quality reviews terrible failing strong solid nice recommend amazing',
    ),
    ...words(
      'buen buena buenas bueno buenos mejor mejores mal mala malas malos malo excelente excelentes peor peores',
    ),
    ...words(
      'calificacion calificaciones ranking nivel fama calidad reputacion recomienda recomiendas recomendable',
    ),
    ...words('prestigio* puntuacion'),
  ],

  group: [
    ...words(
      'black blacks white whites caucasian* americano* americana* asian asians hispanic* latino latinos latina latinas mexican',
    ),
    ...words(
      'mexicans chinese korean* japanese vietnamese filipino* indian indians pakistani* arab arabs arabic',
    ),
    ...words(
      'african* haitian* cuban* colombian* russian* ukrainian* jew jews jewish christian christians catholic',
    ),
    ...words(
      'catholics muslim muslims islamic hindu hindus sikh* mormon* buddhist* evangelical* atheist* gay gays',
    ),
    ...words(
      'lesbian* lgbt* queer transgender immigrant* migrant* foreigner* refugee* minorit* gypsies american',
    ),
    ...words(
      'americans indigenous negro negros blancos blanca asiatic* hispan* mexican* judio* judia* cristian* catolic*',
    ),
    ...words('musulman* inmigrante* extranjero* gitano* indigena* dominican* venezolan* gringo* homosexual*'),
    ...words('discapacitad* protestant* haitiano* republican* democrat* conservador* latinoameric* chicano*'),
    ...phrases('people of color|african american*|puerto rican*|middle eastern*|disabled people|gais'),
  ],
  color: words('white black red blanco blanca blancos blancas negro negra negros negras'),
  origin: words(
    'white black asian chinese mexican indian american african english french spanish italian japanese korean russian',
    'persian arabic jewish cuban latin moroccan negro blanco mexicano mexicana',
  ),
  thing: [
    ...words(
      'cabinet* granite marble tile* wall walls paint* kitchen* appliance* quartz counter* trim fence* door*',
    ),
    ...words(
      'porch* oak pine wood walnut cherry siding roof* brick stone shutter* style styled restaurant* food cuisine market',
    ),
    ...words(
      'grocery store* garden* rug rugs creek head rd road street st ave avenue drive dr ln lane trail river',
    ),
    ...words(
      'hill hills springs lake picket mail box art architecture window* colonial revival tudor blind blinds curtain*',
    ),
    ...words(
      'interior* exterior* floor* carpet stainless vanity sink* faucet* railing* shiplap ceiling* fixture* bar',
    ),
    ...words(
      'gabinete* granito marmol pared* valla cerca cocina puerta* restaurante* comida tienda* azulejo* encimera*',
    ),
    ...words(
      'mueble* piso* techo* fachada room elephant pantry bath* shower island backsplash hardwood subway',
    ),
  ],
  people: [
    ...words(
      'people person residents resident neighbor neighbors folks crowd tenants tenant renters buyers families',
    ),
    ...words(
      'family couple couples population majority seller sellers owners gente personas vecinos vecino familias',
    ),
    ...words('familia parejas inquilinos guys kids women men'),
  ],
  age_group: [
    ...words(
      'seniors elderly retirees students singles professionals families couples kids children teenagers babies',
    ),
    ...words('ancianos jubilados estudiantes solteros jovenes ninos familias parejas'),
    ...phrases(
      '(old|older|young|younger|single|poor|rich|married|working class|low income|lower class) (people|folks|families|couples|professionals)',
    ),
    ...phrases('gente (mayor|joven|pobre|rica|humilde|decente)|young crowd|older crowd|personas mayores'),
  ],

  worship: [
    ...words(
      'mosque* church churches synagogue* temple temples parish parishes gurdwara* chapel* congregation* eruv',
    ),
    ...words('shul shuls mezquita* iglesia iglesias sinagoga* templo templos parroquia* misa capilla*'),
    ...phrases(
      'kingdom hall*|mormon ward|lds ward|place* of worship|house* of worship|lugar* de culto|salon del reino',
    ),
  ],

  person: [
    ...words(
      'family families kid kids child children baby babies toddler* newborn* infant* teenager* single singles',
    ),
    ...words(
      'couple couples senior seniors elderly retiree* student* bachelor bachelors newlywed* women woman men man',
    ),
    ...words(
      'grandmother grandma grandfather grandparents mother mom mothers father parents daughter sons singles',
    ),
    ...words(
      'familia familias nino ninos nina ninas hijos hijo hija bebe bebes soltero soltera solteros solteras',
    ),
    ...words(
      'pareja parejas anciano ancianos anciana jubilado jubilada jubilados adulto adultos mayores estudiante',
    ),
    ...words('estudiantes abuela abuelo abuelos mujer mujeres hombre hombres mama papa nietos'),
    ...phrases(
      'young professional*|empty nester*|old (man|woman|people|couple)|(my|our|a) son|recien casados|gente mayor|single (mom|mother|dad|father|parent|woman|man)',
    ),
  ],
  suits: [
    ...words(
      'good great nice perfect right suitable ideal best ok okay appropriate better comfortable fine excellent',
    ),
    ...words(
      'wonderful amazing lovely bueno buena buen perfecto perfecta adecuado adecuada apto apta comodo comoda',
    ),
    ...words('conviene sirve bien mejor excelente recomendable god gud'),
    ...phrases('good fit|right fit'),
  ],

  disability: [
    ...words(
      'wheelchair* walker blind deaf disabled disabilit* handicap* autism autistic dementia alzheimer* paralyzed',
    ),
    ...words('amputee* discapac* ciego ciega ciegos sordo sorda andador minusvalid* lupus epilepsy'),
    ...phrases(
      'limited mobility|reduced mobility|mental illness|mentally ill|silla de ruedas|sillas de ruedas|movilidad reducida|special needs',
    ),
    ...phrases(
      '(person|people|someone|somebody|tenant|tenants) with (ms|als|ptsd|arthritis|cancer|hiv|aids)',
    ),
  ],
  assistance: [
    ...phrases(
      '(service|assistance|guide|therapy) (animal*|dog*|cat*|pet*)|emotional support|support (animal*|dog*)',
    ),
    ...phrases('seeing eye dog*|hearing dog*|(my|an|our|your) esa|esas|perro* guia*|perro* lazarillo*'),
    ...phrases(
      'perro* de (servicio|asistencia|apoyo|terapia)|animal* de (servicio|asistencia|apoyo|terapia)|apoyo emocional',
    ),
  ],
  voucher: [
    ...words('voucher vouchers vash hud ssi ssdi welfare'),
    ...phrases(
      'section (8|eight)|sec (8|eight)|seccion (8|ocho)|rental assistance|housing assistance|public assistance',
    ),
    ...phrases(
      'housing benefit*|disability income|disability benefits|food stamps|government assistance|vale* de vivienda',
    ),
    ...phrases(
      'ayuda del gobierno|asistencia (publica|de renta|de vivienda)|subsidio* de (renta|vivienda|alquiler)|vale* de renta',
    ),
  ],
};
