import { meaningMark } from '../text/meanings';
import { analyse } from '../text/analyse';

/** Meanings that people speak of just as often elsewhere: "how much", "can I", "includes", "the view". */
const alsoElsewhere: ReadonlySet<string> = new Set(
  'price allowed forbidden covers available built view guest repair deposit sold rent'
    .split(' ')
    .map((name) => meaningMark + name),
);

const homes =
  /\b(?:houses?|homes?|propert(?:y|ies)|condos?|apartments?|flats?|units?|buildings?|rooms?|listings?|lots?|sellers?|owners?|neighbou?rs?|neighbou?rhoods?|mortgages?|loans?|financ\w+|fha|credit scores?|insurance|offers?|move[ -]?in|here|nearby|around|areas?|streets?|town|crime|safe(?:ty)?|casas?|hogar|propiedad(?:es)?|viviendas?|departamentos?|edificios?|vendedor(?:es)?|vecin[oa]s?|vecindario|barrio|hipotecas?|cr[eé]ditos?|pr[eé]stamos?|seguro|ofertas?|aqu[ií]|cerca|zonas?|calles?|mudar(?:me|se|nos)?|haus(?:es)?|wohnung(?:en)?|immobilie|zimmer|gegend|stra[sß]+e|hier|maison|appartement|logement|immeuble)(?!\p{L})|房子|房屋|公寓|这套|منزل|البيت|شقة|дом|квартир/iu;

/** Whether a message speaks of homes at all, by the words of the trade: such a question is never idle talk, answered or not. */
export const isAboutHomes = (message: string): boolean =>
  homes.test(message) || analyse(message).meanings.some(({ term }) => !alsoElsewhere.has(term));
