import { analyse } from '../text/analyse';
import type { Draft, Work } from './draft';
import { phrases } from './phrases';

const visit =
  /\b(?:when|how|where|can|could|may|want|like|love|possible|schedule|book|arrange|set up|request)\b[^?.]{0,40}\b(?:see (?:it|this|the (?:house|home|property|place|unit|condo|apartment))|showing|view(?:ing)? (?:it|the)|tour (?:it|the (?:house|home|property|place))|visit (?:it|the (?:house|home|property|place))|(?:a|the|private) (?:showing|viewing|tour|visit)|open house)\b|\b(?:cu[aá]ndo|puedo|podr[ií]a|podemos|quiero|quisiera|me gustar[ií]a|agendar|programar|concertar)\b[^?.]{0,40}\b(?:verla|verlo|ver la (?:casa|propiedad|vivienda)|visitarla|visitarlo|visitar la (?:casa|propiedad|vivienda)|una (?:visita|cita))\b|\b(?:con qui[eé]n|c[oó]mo)\b[^?.]{0,30}\b(?:verla|verlo|visitarla|visitarlo)\b|\b(?:wann|wie|kann|können|möchte|würde)\b[^?.]{0,40}\b(?:besichtig\w*|ansehen|anschauen)|\bbesichtigungs?(?:termin)?\b|\b(?:quand|comment|puis-je|peut-on|je (?:veux|voudrais))\b[^?.]{0,40}\bvisiter?\b|(?:看房|参观房子|预约)|(?:زيارة|معاينة|رؤية) (?:المنزل|البيت|الشقة|العقار)|(?:посмотреть|осмотреть) (?:дом|квартиру)/i;

/** Whether the visitor wants to see the home: a person arranges that. */
export function wantsVisit(question: string): boolean {
  return visit.test(question) && !/\bvirtual\b|\b3d\b|\bvideo\b/i.test(question);
}

/** What the material says about visits, then the offer to arrange one; the offer alone when it says nothing. */
export function offeringVisit({ spokenLanguage }: Work, draft: Draft): Draft {
  const { showing } = phrases(spokenLanguage);
  if (!draft.answered || !draft.citations.some(({ snippet }) => isAboutVisits(snippet)))
    return { content: showing, citations: [], answered: true, engine: 'policy', decision: 'wants a visit' };
  return draft.streamed ? draft : { ...draft, content: `${draft.content} ${showing}` };
}

function isAboutVisits(text: string): boolean {
  return analyse(text).meanings.some(({ term }) => term === '~openhouse' || term === '~showing');
}
