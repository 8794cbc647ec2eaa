const ofTheHome =
  /\b(?:at|in|on|inside) (?:the|this) (?:house|home|property|premises|place|unit|yard|building|lot)\b|\bdoes (?:it|the (?:house|home|property|place)) (?:have|come)\b|\bits own\b|(?<!\p{L})(?:la (?:casa|propiedad|vivienda) tiene|tiene la (?:casa|propiedad|vivienda)|en la (?:casa|propiedad|vivienda)|la (?:casa|propiedad|vivienda))(?!\p{L})/iu;
const ofThePublic =
  /\bpublic (?!records?|water|road)\p{L}+|\bmunicipal (?!water)\p{L}+|\bpark(?:,|\b[^.]{0,30}\bha(?:s|ve)\b)|\b(?:miles?|blocks?|minutes) away\b|\bp[uú]blic[oa]s?(?!\p{L})|\bparque\b|\ba \d[\d.,]* (?:millas?|cuadras?)/iu;

/** "Is there a pool at the house?" is not answered by the public pool in the park. */
export const speaksOfElsewhere = (question: string, stretch: string): boolean =>
  ofTheHome.test(question) && ofThePublic.test(stretch) && !ofThePublic.test(question);
