import { Patterns } from '../pattern';

const olderPersons =
  '((55|62) (plus|and over|or over|and older|or older|and up|or better)|55+|62+|age (restricted|restriction*|limit)|hopa|older persons|restriccion de edad|mayores de (55|62)|be (55|62)) & !{group} & !{crime} & !{safe} & !{quality} & !(mostly|most|many|percent|everyone|everybody|area|neighborhood|neighbors|vecinos|barrio)';

/** How many may sleep somewhere, and what may be let, by the town's own rules: a fact too, while nobody is named. */
const limitsOfLaw =
  '^ ..2 how many ..1 (can|may|could) ..2 (sleep|stay|live) ..3 legally ..3 $|^ ..1 what is ..1 (legal|allowed) to rent ..2 (per|by|under) the (city|town|county) ..2 $';

/** Ordinary questions, of which the second opinion must be surer than of others: every sentence of the message must be one. */
const allowed = new Patterns([
  // Distances, to whatever is no place of worship.
  '^ ..2 (how far|how close|how long|how many (miles|minutes|blocks)|a que distancia|que tan lejos|a cuanto) & !{worship} & !{group} & !{safe} & !{crime} & !{quality}',
  // Schools as facts.
  '(which|what|que|cual|a que) & {school} & (assigned|zoned|zone|serve*|feed*|attached|corresponde|toca|asignada|belong|in|name|address|grades) & !{quality} & !{safe} & !{group} & !{person} & !{people} & !{age_group} & !(like|reputation|fama|mix|type|kind|sort)',
  '(school bus|autobus escolar|bus stop|crossing guard) & !{quality} & !{safe} & !{night}',
  // What a home has, and whether it is barrier-free.
  '(wide|width|ancho|step free|ramp|rampa|roll in|grab bar*|elevator|ascensor|elevador|lift|handrail*|single story|one level) & !{suits} & !{person} & !(i|we|my|mi|me|manage|live|vivir|allow|install|add|who|quien|quienes)',
  '(smoke|carbon monoxide) (detector*|alarm*)|(detector|detectores) de (humo|gas)|security (system|camera*|gate)|(is there|does it have|hay|tiene) ..2 (alarm|alarma|camara*|camera*|portero|doorman|deadbolt)',
  // Room enough for a number of people.
  '(room|space|espacio|cabe|caben|big enough|large enough) & (for|para|familia|family) & !(area|neighborhood|zona|barrio)',
  // Housing for older persons is a fact of the listing or none; who lives there is another question.
  olderPersons,
  // Noise, nature and supply.
  '(traffic|noise|noisy|ruido|ruidosa|trafico|transitada|busy road*|quiet|tranquila|tranquilo|campanas|trains|planes|camiones) & !{neighbors} & !{people} & !{person} & !{safe} & !{crime} & !{age_group} & !(todo|dormir*|good|buena|bonita|better|mejor|you know|ya sabe|who|quien|kind|folks|crowd|type)',
  '(flood*|inundacion|sismica|earthquake*|wildfire*|insurance|seguro (contra|de|del)|zoned|zoning|(a|building|parking) permit|permit (for|to)|enchufe*|outlets) & !{crime} & !{group} & !{people} & !{school}',
  '(internet|wifi|cell|signal|senal|reception|sewer|sidewalks|amenities|shopping|street lights|public transport|transporte) & !{crime} & !{group} & !{people} & !{safe} & !{school} & !{person}',
  // Where it is, by name.
  '(what|which|cual|que|en que) ..2 (zip code|zip|county|city|subdivision|codigo postal|colonia|municipio|condado) (is|es|esta) ..5 & !{quality} & !{suits} & !{safe} & !like',
  // Bargaining and buying.
  '(seller|owner|you|they|dueno|vendedor) ..2 (take less|lower|go lower|come down|negotiate|negociar|bajar*) & !{group} & !{person}',
  '(i|we) (want|would like|are ready|quiero|queremos) to (buy|rent|see|visit) (it|this|the) ..2 $|(quiero|queremos) (comprarla|rentarla|verla|visitarla) ..2 $',
  // Manners.
  '^ (thanks|thank|gracias|hello|hi|hola|ok|okay|great|perfect|perfecto|good (morning|afternoon|evening)|buenos dias|buenas tardes|yes|no|si) ..2 $',
]);

const ofRecord = new Patterns([olderPersons, limitsOfLaw]);

export const isAllowed = (plain: string): boolean => everySentence(plain, allowed);

/** Whether it asks for housing for older persons or a limit of law: a fact on record or none, so no guess may stop it. */
export const isOfRecord = (plain: string): boolean => everySentence(plain, ofRecord);

function everySentence(plain: string, patterns: Patterns): boolean {
  const sentences = plain.split('. ').filter((sentence) => /[a-z0-9]/.test(sentence));
  return sentences.length > 0 && sentences.every((sentence) => patterns.meets(`. ${sentence}. `));
}
