import type { Draft, Work } from './draft';
import { phrases } from './phrases';

/** Making an offer, not what the sellers would take, have heard or gave away ("special offer", "what does it offer"). */
const offer =
  /\b(?:how|can|could|may|want|like|ready|where|submit|write|make|put in|place|send)\b[^?.]{0,30}\b(?:make|submit|put in|place|write|send|present)\b[^?.]{0,12}\b(?:an |my |our |a )?(?:offer|bid)\b|^\W*(?:make|submit|put in) an offer\W*$|\b(?:how do (?:i|we)|i want to|we want to|i[’']d like to|ready to) (?:buy|purchase) (?:it|this|the (?:house|home|condo|place|property|unit))\b|\b(?:hacer|hago|presentar|poner|enviar|mandar|hacerles)\b[^?.]{0,12}\b(?:una |mi |la )?oferta\b|\b(?:quiero|quisiera|c[oó]mo (?:puedo|la|lo)|me gustar[ií]a) compr(?:ar|o)(?:la|lo)?\b|\bangebot (?:machen|abgeben|einreichen)\b|\b(?:faire|soumettre) une offre\b|(?:出价|报价|下单)|(?:تقديم|أقدم|اقدم) عرض/iu;

/** Whether the visitor wants to buy: a person takes offers. */
export const wantsToOffer = (question: string): boolean => offer.test(question);

export const takingOffer = ({ spokenLanguage }: Work): Draft => ({
  content: phrases(spokenLanguage).offer,
  citations: [],
  answered: true,
  engine: 'policy',
  decision: 'wants to make an offer',
});
