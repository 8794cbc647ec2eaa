import { phrases, words } from './entries';

/** Words for places, homes and what is thought of them; English and Spanish, without accents, `*` for any ending. */
export const placesWords: Record<string, string[]> = {
  area: [
    ...words(
      'county locality rumbo rumbos condado locations outskirts surroundings area areas neighborhood*',
      'street streets block blocks community communities suburb suburbs town city vicinity location',
      'place hood barrio barrios zona zonas vecindario* colonia colonias calle calles sector comunidad',
      'ciudad pueblo cuadra alrededores fraccionamiento urbanizacion complex zip',
    ),
    ...phrases('section of town|end of town|parts of (the)? (town|city|county)|neck of the woods'),
    ...phrases('part of the county|zip code|zip codes|part of (the)? (town|city)|side of (the)? (town|city)'),
    ...phrases('codigo postal'),
  ],

  /** An area of a town as such; no street or place, of which so much else can be said. */
  quarter: [
    ...words(
      'area neighborhood neighborhoods suburb suburbs hood barrio barrios zona zonas vecindario colonia',
      'colonias fraccionamiento urbanizacion sector location',
    ),
    ...phrases('zip code|(part|side|end|section) of (the)? (town|city)|parte de la ciudad|codigo postal'),
  ],

  here: [
    ...words('here there nearby around near close ahi alli aqui cerca alrededor alla'),
    ...phrases('next door|por ahi|por aqui'),
  ],

  building: [...words('building buildings house home property edificio casa vivienda condo apartment')],

  /** When, and how alone. */
  night: [
    ...words('noche noches dusk evenings alone late pm midnight sola solo'),
    ...phrases('in the evening|at night|after dark|late at night|at [0-9]* pm|after sunset|de noche'),
    ...phrases('por la noche|por las noches|en la noche|by myself'),
  ],

  safe: [
    ...words('sketch'),
    ...words(
      'safe safer safest unsafe dangerous sketchy shady ghetto dodgy seguro segura seguros seguras',
      'inseguro insegura peligroso peligrosa peligrosos peligrosas conflictivo conflictiva seedy dicey',
      'iffy scary creepy risky slum slummy secure unsavory riesgoso riesgosa arriesgado',
    ),
  ],

  crime: [
    ...words('borrachos borracho drunks killed matan mataron delictiv* drogadict* rateria'),
    ...words('theft thefts thief burglars'),
    ...words(
      'assault* gunshot* gunfire thug thugs hoodlum* rape rapes rapist* prostitut* prostituc* junkies crackhead*',
      'panhandler* vagrant* vandals kidnap* trespasser* pickpocket* balazos disparos secuestro*',
      'carterist* hurto hurtos sicario* maton* cholos vandalismo arrests crime crimes criminal',
      'criminals criminality gang gangs burglar* robber* robbed mugging* mugged burgled burgle nicked',
      'looted jumped stabbed malandro* maleante* convicts convict felons atraco* atracan robar roban',
      'robaron asaltar asaltaron rateros ratero ladrones ladron thieves shooting shootings murder*',
      'homicide* stabbing* carjacking* vandalism delincuen* crimen crimenes criminalidad pandilla*',
      'pandiller* asalto asaltos asaltan narco* balacera* tiroteo* homicidio*',
    ),
    ...phrases('car theft|auto theft|hit and run*|home invasion*|break in|breaks in|breaking in'),
    ...phrases('sex offender*|registered offender*|drug dealer*|drug dealing'),
    ...phrases('drug (activity|addict*|use|users)|crack house*|han (matado|robado|asaltado)|break ins'),
    ...phrases('broken into|delincuentes sexuales|agresores sexuales|gun violence'),
  ],

  school: [
    ...words(
      'district* academy academies school schools elementary kindergarten* teachers escuela escuelas',
      'colegio colegios primaria secundaria preparatoria maestros profesores education distrito',
    ),
    ...phrases('school district*|middle school*|high school*|distrito escolar|distritos escolares'),
  ],

  quality: [
    ...words(
      'awesome awful horrible lousy mediocre average competitive performing performance excel*',
      'outstanding respected overcrowded bullying graduation success* satisfied complain* pesim*',
      'sobresaliente* destacad* rendimiento acoso dependable impressive good best bad better great top',
      'decent worst rated rating ratings rate rank ranked ranking rankings score scores reputation',
      'quality reviews terrible failing strong solid nice recommend amazing buen buena buenas bueno',
      'buenos mejor mejores mal mala malas malos malo peor peores calificacion calificaciones',
      'calificad* confiable confiables reputable nivel fama calidad reputacion recomienda recomiendas',
      'recomendable prestigio* puntuacion',
    ),
  ],

  /** What a colour or an origin may belong to. */
  thing: [
    ...words(
      'cabinet* granite marble tile* wall walls paint* kitchen* appliance* quartz counter* trim fence*',
      'door* porch* oak pine wood walnut cherry siding roof* brick stone shutter* style styled',
      'supermarket* supermercado* restaurant* food cuisine market grocery store* garden* rug rugs creek head rd road street st ave',
      'avenue drive dr ln lane trail river hill hills springs lake picket mail box art architecture',
      'window* colonial revival tudor blind blinds curtain* interior* exterior* floor* carpet* stainless',
      'vanity sink* faucet* railing* shiplap ceiling* fixture* bar gabinete* granito marmol pared*',
      'valla cocina puerta* comida tienda* azulejo* encimera* mueble* piso* techo* fachada room',
      'stove oven fridge refrigerator couch sofa elephant pantry bath* shower island backsplash hardwood subway',
    ),
  ],

  /** Parts of a house, belongings and visits: with these a sentence speaks of the home or of a showing. */
  fixture: [
    ...words(
      'bike* bici* toy* car coche stroller carriage luggage room rooms bedroom bedrooms bath* bed beds',
      'crib tub shower yard backyard fence* pool playground closet* stairs step steps stair ramp* door',
      'doors doorway* hallway* hall elevator lift entrance parking garage kitchen handrail* rail',
      'railing space spaces floor basement swing* bunk nursery visit* showing tour bring come saturday',
      'sunday weekend tomorrow appointment cuarto* habitacion* recamara* dormitorio* bano* cama* cuna',
      'patio jardin piscina escalera* escalon* puerta* pasillo ascensor entrada cochera garaje espacio',
      'planta domingo sabado manana cita lease* wide ancho width square museum fee price cost precio',
      'elevador elevadores rampa regadera escalones',
    ),
    ...phrases('open house|play area|on the lease|how many (adults|people)'),
  ],

  /** Words that say something would do. */
  suits: [
    ...words(
      'good great nice perfect right suitable ideal best ok okay appropriate better comfortable fine',
      'excellent wonderful amazing lovely bueno buena buen perfecto perfecta adecuado adecuada apto',
      'apta comodo comoda conviene sirve bien mejor excelente recomendable god gud',
    ),
    ...words('apropiado apropiada idoneo idonea'),
    ...phrases('good fit|right fit'),
  ],

  /** Words that say a home or place would do for someone. */
  judge: [
    ...words(
      'suit suits recommend recommended recomienda recomendaria enjoy happy choice option thrive',
      'oriented orientada orientado geared aimed intended meant pensada mind minds object bother',
      'molestan molesta gustaria encantaria agradable manage belong cater caters tailored',
    ),
    ...phrases('{suits}|a gusto|more for|mas para|place for|lugar para|for mostly'),
  ],

  /** What is done with a home by people: next to words for people, a question on them. */
  use: [
    ...words('problema problemas lively'),
    ...words(
      'rentar rento alquilar alquilo molest* policy work works workable funciona funcionaria funcionar',
      'fit fits tolerant tolerate allow allows allowed accept accepts accepted admit admiten acepta',
      'aceptan prefer prefers preferred prefieren prefiere rentan renta alquilan alquila cozy comfy',
      'convenient quedaria encaja lease welcome problem issue permitted permit tenants renters',
      'roommates inquilinos keep noisy suited appropriate turn away deal handle only without sin',
    ),
    ...phrases('{judge}|{lives}'),
  ],
};
