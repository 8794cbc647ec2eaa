import { phrases, words } from './entries';

/** Countries that people come from, English and Spanish; none that is also a first name or one of the United States. */
export const countryWords: Record<string, string[]> = {
  country: [
    ...words(
      'mexico guatemala honduras nicaragua panama colombia venezuela ecuador peru bolivia chile argentina uruguay paraguay brazil brasil',
      'cuba haiti jamaica canada china japan japon korea corea vietnam thailand tailandia cambodia laos philippines filipinas indonesia malaysia',
      'india pakistan bangladesh nepal afghanistan afganistan iran iraq irak syria siria lebanon libano palestine palestina israel egypt egipto',
      'morocco marruecos algeria argelia tunisia libya libia nigeria ghana kenya kenia ethiopia etiopia eritrea somalia sudan senegal cameroon',
      'congo uganda rwanda zimbabwe russia rusia ukraine ucrania poland polonia romania rumania bulgaria hungary hungria serbia bosnia albania',
      'greece grecia italy italia spain espana portugal france francia germany alemania england inglaterra ireland irlanda scotland sweden suecia',
      'norway norwegian denmark netherlands holland belgium switzerland suiza austria armenia turkiye africa asia europe europa overseas abroad',
    ),
    ...phrases(
      'el salvador|puerto rico|costa rica|dominican republic|republica dominicana|saudi arabia|sri lanka',
    ),
    ...phrases(
      'south (africa|korea|sudan)|arabia saudita|(the)? middle east|(latin|central|south) america|medio oriente',
    ),
    ...phrases(
      'centroamerica|sudamerica|latinoamerica|(another|a foreign|other) countr*|otro* pais*|el extranjero',
    ),
  ],
};
