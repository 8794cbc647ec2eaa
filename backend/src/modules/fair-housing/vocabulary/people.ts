import { phrases, words } from './entries';

/** Words for people: who they are, what they believe, what they need; English and Spanish, without accents, `*` for any ending. */
export const peopleWords: Record<string, string[]> = {
  group: [
    ...words('gayborhood*'),
    ...words('orthodox nonwhite interracial biracial amish romani aapi bipoc trans ethnicities'),
    ...words(
      'chinos coreanos japoneses rusos arabes turcos marroqui* rumano* polaco* salvadoren* guatemaltec*',
      'hondure* peruan* ecuatorian* brasilen* puertorriquen* boricua* ilegales mojados adventist*',
      'baptists methodist* lutheran* pentecostal* quakers bautistas ortodoxos bisexual* nonbinary',
      'negras latinas nigerian* ethiopian* somali* egyptian* iranian* persians turks greeks poles',
      'romanian* brazilian* peruvian* salvadoran* guatemalan* honduran* nicaraguan* ecuadorian*',
      'bolivian* argentin* jamaican* bangladeshi* nepali* thais cambodian* hmong laotian* samoan*',
      'israeli* palestinian* syrian* lebanese afghan* iraqi* europeans canadians illegals aliens black',
      'blacks white whites caucasian* americano* americana* asian asians latino latinos latina chinese',
      'korean* japanese vietnamese filipino* indian indians pakistani* arab arabs arabic african*',
      'haitian* cuban* colombian* russian* ukrainian* jew jews jewish christian christians catholic',
      'catholics muslim muslims islamic hindu hindus sikh* mormon* buddhist* evangelical* atheist* gay',
      'gays lesbian* lgbt* queer transgender immigrant* migrant* foreigner* refugee* minorit* gypsies',
      'american americans indigenous negro negros blancos blanca asiatic* hispan* mexican* judio*',
      'judia* cristian* catolic* musulman* inmigrante* extranjero* gitano* indigena* dominican*',
      'venezolan* gringo* homosexual* discapacitad* protestant* republican* democrat* conservador*',
      'latinoameric* chicano* gais',
    ),
    ...phrases('native american*|asylum seekers|same sex|mismo sexo|testigos de jehova|jehovah s witness*'),
    ...phrases('people of color|african american*|puerto rican*|middle eastern*|disabled people'),
  ],

  /** Colours that are also said of people. */
  color: [...words('white black red blanco blanca blancos blancas negro negra negros negras')],

  /** Adjectives that are said of people and of things alike. */
  origin: [
    ...words(
      'white black asian chinese mexican indian american african english french spanish italian',
      'japanese korean russian persian arabic jewish cuban latin moroccan negro blanco mexicano',
      'mexicana',
    ),
  ],

  people: [
    ...words(
      'people person residents resident neighbor neighbors folks crowd tenants tenant renters buyers',
      'families family couple couples population seller sellers owners gente personas vecinos',
      'vecino familias familia parejas inquilinos guys kids women men',
    ),
  ],

  /** The people around, without saying who they are. */
  neighbors: [
    ...words(
      'inhabitants locals occupants habitantes moradores vecindad neighbors residents vecinos',
      'neighbours residentes inquilinos homeowners townspeople',
    ),
    ...phrases('(the|other) folks|community members|co owners|everybody (there|here)|(the|my|our) neighbor'),
    ...phrases(
      'next door neighbor*|neighbor next door|el vecino|la vecina|vecina de|people (there|here|around|nearby|next door|in|on|living)',
    ),
    ...phrases('la gente|the people|folks (there|here|around)|gente de|other (tenants|owners|renters)'),
  ],

  age_group: [
    ...words(
      'viejitos ricos pobres elders pensioners teens adolescentes universitarios youngsters seniors',
      'elderly retirees students singles professionals families couples kids children teenagers babies',
      'ancianos viejos jubilados estudiantes solteros jovenes ninos roommates familias parejas',
    ),
    ...phrases('old people|young people|people my age|senior citizens|tercera edad|young parents'),
    ...phrases('gente grande|gente de edad'),
    ...phrases(
      '(old|older|young|younger|single|poor|rich|married|working class|low income|lower class) (people|folks|families|couples|professionals)',
    ),
    ...phrases('gente (mayor|joven|pobre|rica|humilde|decente)|young crowd|older crowd|personas mayores'),
  ],

  /** Those a home might be said to be for or not for. */
  person: [
    ...phrases('persona mayor|personas mayores'),
    ...words('suegra suegro mamas papas nephew niece'),
    ...phrases('mother in law|father in law|madres solteras|single moms'),
    ...words(
      'youngsters grandkids grandchildren teens elders pensioners roommates divorced widow widower',
      'expecting pregnant moms dads minors grandma grandpa adolescente adolescentes menores embarazada',
      'viuda viudo divorciada abuelitos abuelita nena nene tia tio hermano hermana family families kid',
      'kids child children baby babies toddler* newborn* infant* teenager* single singles couple',
      'couples senior seniors elderly retiree* student* bachelor bachelors newlywed* women woman men',
      'man grandmother grandfather grandparents mother mom mothers father parents daughter sons familia',
      'familias nino ninos nina ninas hijos hijo hija bebe bebes soltero soltera solteros solteras',
      'pareja parejas anciano ancianos anciana jubilado jubilada jubilados adulto adultos mayores',
      'estudiante estudiantes abuela abuelo abuelos mujer mujeres hombre hombres mama papa nietos',
    ),
    ...phrases('little ones|senior citizens|tercera edad|my (aunt|uncle|sister|brother)|young professional*'),
    ...phrases('empty nester*|old (man|woman|people|couple)|(my|our|a) son|recien casados|gente mayor'),
    ...phrases('single (mom|mother|dad|father|parent|woman|man)'),
  ],

  lives: [
    ...words(
      'settle settled settles rentar rento alquilar alquilo asienta* establecen live lives living lived',
      'reside* viven vive vivir viviendo move moving moves moved mudan mudarse stay rent rents renting',
      'own owns buy buys buying',
    ),
  ],

  worship: [
    ...words(
      'rabbi mikveh minyan imam cathedral* basilica monastery shrine ashram pagoda masjid catedral*',
      'mosque* church churches synagogue* temple temples parish parishes gurdwara* chapel*',
      'congregation* eruv shul shuls mezquita* iglesia iglesias sinagoga* templo templos parroquia*',
      'misa capilla*',
    ),
    ...phrases('kingdom hall*|mormon ward|lds ward|place* of worship|house* of worship|lugar* de culto'),
    ...phrases('salon del reino'),
  ],

  disability: [
    ...phrases('mental problem*|problemas mentales|wheel chair'),
    ...words('parkinson* arthritis sclerosis quadriplegi* paraplegi* cane deafness blindness'),
    ...words(
      'wheelchair* walker blind deaf disabled disabilit* handicap* autism autistic autista dementia',
      'alzheimer* paralyzed quadriplegic paraplegic hiv vih aids crutches amputee* discapac* ciego',
      'ciega ciegos sordo sorda andador minusvalid* lupus epilepsy',
    ),
    ...phrases('limited mobility|reduced mobility|mental illness|mentally ill|mental health'),
    ...phrases(
      'enfermedad mental|con sida|silla de ruedas|sillas de ruedas|movilidad reducida|special needs',
    ),
    ...phrases(
      '(person|people|someone|somebody|tenant|tenants) with (ms|als|ptsd|arthritis|cancer|hiv|aids)',
    ),
  ],

  assistance: [
    ...phrases('(psychiatric|medical alert|alert|comfort|seizure) (dog*|animal*)'),
    ...phrases(
      '(perro*|gato*|mascota*) de (apoyo|servicio|asistencia|terapia)|(support|comfort) (cat*|pet*)',
    ),
    ...phrases('animal* emocional*|perros guia|(service|assistance|guide|therapy) (animal*|dog*|cat*|pet*)'),
    ...phrases('emotional support|support (animal*|dog*)|seeing eye dog*|hearing dog*|(my|an|our|your) esa'),
    ...phrases('perro* guia*|perro* lazarillo*|perro* de (servicio|asistencia|apoyo|terapia)'),
    ...phrases('animal* de (servicio|asistencia|apoyo|terapia)|apoyo emocional'),
  ],

  voucher: [
    ...phrases(
      'housing authority|rapid rehousing|sec8|rent (is|would be|gets) paid by|renta pagada por el gobierno|gobierno ..2 paga',
    ),
    ...phrases('autoridad de vivienda|section8|food stamps|cupones de (comida|alimentos)'),
    ...words('subsidized subsidy tanf snap hcv subsidio* voucher vouchers vash hud ssi ssdi welfare'),
    ...phrases('housing subsid*|public benefits|tenant based|rent subsid*|plan 8|section (8|eight)'),
    ...phrases('sec (8|eight)|seccion (8|ocho)|rental assistance|housing assistance|public assistance'),
    ...phrases('housing benefit*|disability income|disability benefits|food stamps|government assistance'),
    ...phrases('vale* de vivienda|ayuda del gobierno|programa de (vivienda|vouchers)|voucher program'),
    ...phrases('social security disability|asistencia (publica|de renta|de vivienda)'),
    ...phrases('subsidio* de (renta|vivienda|alquiler)|vale* de renta'),
  ],
};
