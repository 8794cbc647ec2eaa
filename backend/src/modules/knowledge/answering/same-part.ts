import type { Language } from '../text/languages';
import { meaningMark } from '../text/meanings';
import { understand } from '../retrieval/question';

/** Parts of a home with an age and a size of their own. */
const parts = new Set(
  `roof roofkind heating hvac aircon waterheat waterheatr window insulation solar solarpanel fridge refrig stove cooker cooktop dishwasher
  washdry appliance fireplace chimneyw flooring floorkind siding counters cabinets insul gutters panelamps plumbing electrical septic septictank
  well generator evcharge sump softener fence gatefence pool poolroom terrace dock shed garage basement attic yard backyard frontyard kitchen
  bathroom bedroom mainbedroom elevator paved outbuilding`.split(/\s+/),
);

const asksOfIt =
  /^\W*(?:and |so |ok(?:ay)?,? )?(?:how (?:old|new|big|large|long|deep|tall|high|wide)|what (?:brand|make|model|colou?r|kind|type|material|size)) (?:is|was|are|were) (?:it|they|that|those)\W*$|^\W*(?:and )?when (?:was|were) (?:it|they|that|those) (?:last )?(?:installed|replaced|redone|put in|serviced|updated|cleaned|inspected)\W*$|^\W*(?:y )?(?:¿ ?)?(?:cuántos años|qué antigüedad|qué edad|qué tamaño|qué marca) tienen?\W*$|^\W*(?:y )?(?:¿ ?)?cuándo l[oa]s? (?:pusieron|cambiaron|instalaron|renovaron|hicieron|revisaron)\W*$/iu;

/** "How old is it?" after a question about the roof is about the roof, though the same words alone are about the home. */
export function asksOfSamePart(text: string, before: string | undefined, language: Language): boolean {
  if (before === undefined || !asksOfIt.test(text)) return false;
  const meant = [...understand(before, language).meaningsAt.values()].flat();
  return meant.some((name) => parts.has(name.slice(meaningMark.length)));
}
