/** Languages a piece of the kit can be printed in; what is recorded about a home stays as it was written. */
export const kitLanguages = ['en', 'es'] as const;
export type KitLanguage = (typeof kitLanguages)[number];

/** What stands on the pieces beside the record; `{date}` and `{year}` are put in. */
export interface KitWords {
  rider: string;
  riderMore: string;
  tent: string;
  scan: [string, string];
  welcome: string;
  dateAndHost: string;
  columns: [string, string, string, string, string, string];
  upToYou: string;
  equalHousing: string;
  asOf: string;
  bed: [string, string];
  bath: [string, string];
  squareFeet: [string, string];
  built: string;
  statuses: Record<string, string>;
}

const english: KitWords = {
  rider: 'Scan. Ask this home.',
  riderMore: 'Price, rooms, fees, open house: answers day or night.',
  tent: 'Ask about\nthis home.',
  scan: ['Scan and ask about this home,', 'day or night.'],
  welcome: 'Welcome to our open house',
  dateAndHost: 'Date ________________     Host ________________________',
  columns: [
    'Name',
    'E-mail',
    'Phone',
    'Working with\nan agent?',
    'You may\ne-mail (1)',
    'You may call\nor text (2)',
  ],
  upToYou:
    'Both boxes are up to you. You are welcome without either, and may write down as little as you like.',
  equalHousing: 'Equal Housing Opportunity',
  asOf: 'Facts as recorded on {date}; please verify.',
  bed: ['bed', 'beds'],
  bath: ['bath', 'baths'],
  squareFeet: ['sq ft', 'sq ft'],
  built: 'Built {year}',
  statuses: { active: 'For sale', coming_soon: 'Coming soon', pending: 'Under contract', sold: 'Sold' },
};

const spanish: KitWords = {
  rider: 'Escanee y pregunte.',
  riderMore: 'Precio, cuartos, cuotas, visitas: respuestas día y noche.',
  tent: 'Pregunte por\nesta casa.',
  scan: ['Escanee y pregunte por esta casa,', 'de día o de noche.'],
  welcome: 'Bienvenidos a nuestra casa abierta',
  dateAndHost: 'Fecha _______________     Anfitrión ____________________',
  columns: [
    'Nombre',
    'Correo electrónico',
    'Teléfono',
    '¿Tiene ya\nun agente?',
    'Pueden\nescribirme (1)',
    'Pueden\nllamarme (2)',
  ],
  upToYou:
    'Ambas casillas son opcionales. Es bienvenido sin marcar ninguna, y puede anotar tan poco como quiera.',
  equalHousing: 'Igualdad de Oportunidades de Vivienda',
  asOf: 'Datos registrados el {date}; verifíquelos.',
  bed: ['recámara', 'recámaras'],
  bath: ['baño', 'baños'],
  squareFeet: ['pie²', 'pies²'],
  built: 'Construida en {year}',
  statuses: { active: 'En venta', coming_soon: 'Próximamente', pending: 'Bajo contrato', sold: 'Vendida' },
};

export const kitWords = (language: KitLanguage): KitWords => (language === 'es' ? spanish : english);
