/** Every word of the pages that signs show by themselves. */
const english = {
  unknownTitle: 'This code is not in use',
  unknownText: 'Please check the address on the sign, or call the number printed on it.',
  soldTitle: 'This home has been sold',
  closedTitle: 'The assistant of this sign has retired',
  closedTextHome: 'What is recorded about the home stays here, and {name} is glad to help.',
  closedText: '{name} is still glad to help you.',
  similar: 'Homes for sale like it',
  others: 'Homes for sale',
  similarText: 'The sign you scanned belongs to a home that has found its buyer. These have not.',
  agentText: '{name} knows what comes to the market next. Ask directly:',
  yourAgent: 'Your agent',
  call: 'Call {phone}',
  mail: 'E-mail {name}',
  ask: 'Ask about this home',
  askAny: 'Ask about our homes',
  bed: '{count} bed',
  beds: '{count} beds',
  bath: '{count} bath',
  baths: '{count} baths',
  squareFeet: '{count} sq ft',
  active: 'For sale',
  coming_soon: 'Coming soon',
  pending: 'Under contract',
  sold: 'Sold',
  off_market: 'Not on the market',
  asOf: 'Recorded facts, as of {date}. Confirm with the agent before you rely on them.',
  equalHousing: 'Equal Housing Opportunity',
};

export type SignPageStrings = typeof english;

const spanish: SignPageStrings = {
  unknownTitle: 'Este código no está en uso',
  unknownText: 'Compruebe la dirección del cartel o llame al número impreso en él.',
  soldTitle: 'Esta casa se ha vendido',
  closedTitle: 'El asistente de este cartel se ha retirado',
  closedTextHome: 'Lo que consta sobre la casa sigue aquí, y {name} le ayudará con gusto.',
  closedText: '{name} le ayudará con gusto.',
  similar: 'Casas parecidas en venta',
  others: 'Casas en venta',
  similarText: 'El cartel que escaneó es de una casa que ya tiene comprador. Estas todavía no.',
  agentText: '{name} sabe qué casas saldrán pronto a la venta. Pregunte directamente:',
  yourAgent: 'Su agente',
  call: 'Llamar al {phone}',
  mail: 'Escribir a {name}',
  ask: 'Preguntar por esta casa',
  askAny: 'Preguntar por nuestras casas',
  bed: '{count} dormitorio',
  beds: '{count} dormitorios',
  bath: '{count} baño',
  baths: '{count} baños',
  squareFeet: '{count} pies²',
  active: 'En venta',
  coming_soon: 'Próximamente',
  pending: 'Con contrato',
  sold: 'Vendida',
  off_market: 'Fuera del mercado',
  asOf: 'Datos registrados al {date}. Confírmelos con el agente antes de confiar en ellos.',
  equalHousing: 'Igualdad de oportunidades en la vivienda',
};

export const signPageStrings = (language: string): SignPageStrings => (language === 'es' ? spanish : english);

export const say = (sentence: string, values: Record<string, string | number>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
