const leaning =
  /^\W*(?:it|they|this|these|those|that|he|she|his|her|its|their|such|both|however|but|and|also|in addition|el mismo|ello|ellos|ellas|esto|esta|estos|estas|ambos|además|pero|también)\b/i;

/** "The lamps do not.": what they do not is in the sentence before. */
const elliptic =
  /\b(?:do|does|did|is|are|was|were|will|can) not[.!]?\s*$|\b(?:so|neither) (?:do|does|is|are)\b[^.]{0,40}[.!]?\s*$/i;

/** Whether a sentence begins by pointing at the one before it ("It also covers …") and cannot stand alone. */
export const isLeaning = (sentence: string): boolean => leaning.test(sentence) || elliptic.test(sentence);
