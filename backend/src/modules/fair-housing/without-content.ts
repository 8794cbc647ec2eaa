/**
 * Words that leave open what a message is about, English and Spanish, as the rules read them. None that may carry a matter of people or
 * areas by itself: no "who", no "like", no "should", no Spanish "esa", which is also an animal's paper.
 */
const empty = new Set(
  `and but or so then also too ok okay hm hmm oh ah please thanks yes no nope not yeah sure really seriously
what which when where why how is are was were be do does did can will the a an i you it we they this that these those there here
one ones other another same both all any some none each anyone anybody someone somebody nobody everyone anything something nothing
know knows knew about of for to in on at now still again just only upstairs downstairs
y o pero entonces tambien pues si que cual cuales cuando donde por es esta estan era hay el la los las lo un una de del en
ese eso esos este esto estos otro otra otros otras mismo misma alguien nadie todos todas nada algo sabe saben aqui ahi alli
arriba abajo ahora todavia`.split(/\s+/),
);

/** Whether a message only points: "and upstairs?", "why not?", "nobody knows?". What it is about was said before it, or not at all. */
export function saysNothing(plain: string): boolean {
  const words = plain.split(' ').filter((word) => word !== '' && word !== '.' && word !== ',');
  return words.length > 0 && words.every((word) => empty.has(word));
}
