/** Small words that English and Spanish do not share with their neighbours, and those of German, French, Portuguese, Italian and Dutch. */
const learned = wordSet(
  `the is are was were of to what which who how when where why does do did any there it its and for near this that these with you
your they their my we have has can could would should el los las hay y con por esta este estan muy donde cuando cuanto cuantos
cuantas cual quien como tiene tienen puedo pueden vive viven gente aqui ahi su sus mi nos`,
);
const others = wordSet(
  `der das und ist wird wurde wurden werden wie wer wo wann welche welcher welches welchen welchem nicht ein eine einen einem einer
mit von fur auf aus bei zur zum dem des sich sind hatte kann darf gibt viel viele soll muss wodurch warum le les du une dans est
sont quel quelle quels quelles combien ou avec aux au cette qui uma nao dos qual quais quanto quantos sao tem onde il gli
dei della delle nel nella quale quanti perche het een welke hoeveel waar niet zijn voor`,
);

/** A single foreign word may be a name. */
const surely = 2;

/** Whether a message is in a language the second opinion was taught; where nothing tells, it counts as one. */
export function isLearnedLanguage(plain: string): boolean {
  const letters = plain.match(/\p{L}/gu) ?? [];
  if (letters.filter((letter) => letter <= 'z').length * 2 < letters.length) return false;
  const words = plain.split(' ');
  const count = (small: Set<string>): number => words.filter((word) => small.has(word)).length;
  return count(others) < surely || count(others) <= count(learned);
}

function wordSet(words: string): Set<string> {
  return new Set(words.split(/\s+/));
}
