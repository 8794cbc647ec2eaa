/** The words of the contact form beyond name and address: consent by channel, plans, tours. Part of `chatStrings`. */
export const contactEnglish = {
  consentCall:
    '{company} may call me at this number about homes and services, also with automated technology or recorded voices. I can say stop at any time.',
  consentSms:
    '{company} may text me at this number about homes and services, also with automated technology. Message and data rates may apply. I can reply STOP at any time.',
  fieldFinancing: 'How would you pay?',
  financingOpen: 'Rather not say',
  financingCash: 'Without a loan',
  financingPreapproved: 'With a loan, pre-approved',
  financingNeedsLoan: 'With a loan, not yet approved',
  financingUndecided: 'Not decided',
  fieldRepresented: 'Do you work with an agent already?',
  representedOpen: 'Rather not say',
  representedNo: 'No',
  representedYes: 'Yes, I have an agent',
  moreDetails: 'More about my plans (optional)',
  askTour: 'Choose times to see the home',
  tourTitle: 'See the home (optional)',
  tourTimes: 'Times that suit you, best first, by the clocks at the home',
  tourTime: 'Time {number}',
  tourWith: 'With whom?',
  tourListingAgent: 'The agent who sells it',
  tourOurAgent: 'An agent of {company} who works for me',
  tourOwnAgent: 'My own agent',
  tourOpenHouse: 'At an open house',
  tourRule:
    'An agent who works for you must have a written agreement with you before touring a home together (United States, since 17 August 2024). You need none for an open house, or to talk with the agent who sells the home.',
  badTour: 'Please choose times that lie ahead, within a year.',
};

export const contactSpanish: typeof contactEnglish = {
  consentCall:
    '{company} puede llamarme a este número para hablar de propiedades y servicios, también con tecnología automatizada o voces grabadas. Puedo pedir que paren en cualquier momento.',
  consentSms:
    '{company} puede enviarme mensajes de texto a este número sobre propiedades y servicios, también con tecnología automatizada. Pueden aplicarse tarifas de mensajes y datos. Puedo responder STOP en cualquier momento.',
  fieldFinancing: '¿Cómo pagaría?',
  financingOpen: 'Prefiero no decirlo',
  financingCash: 'Sin préstamo',
  financingPreapproved: 'Con préstamo, ya preaprobado',
  financingNeedsLoan: 'Con préstamo, aún sin aprobar',
  financingUndecided: 'Aún no lo he decidido',
  fieldRepresented: '¿Ya trabaja con un agente?',
  representedOpen: 'Prefiero no decirlo',
  representedNo: 'No',
  representedYes: 'Sí, tengo agente',
  moreDetails: 'Más sobre mis planes (opcional)',
  askTour: 'Elegir horas para ver la propiedad',
  tourTitle: 'Ver la propiedad (opcional)',
  tourTimes: 'Horas que le convienen, la mejor primero, según el reloj del lugar',
  tourTime: 'Hora {number}',
  tourWith: '¿Con quién?',
  tourListingAgent: 'El agente que la vende',
  tourOurAgent: 'Un agente de {company} que trabaje para mí',
  tourOwnAgent: 'Mi propio agente',
  tourOpenHouse: 'En una jornada de puertas abiertas',
  tourRule:
    'Un agente que trabaja para usted debe tener un acuerdo por escrito con usted antes de visitar juntos una propiedad (Estados Unidos, desde el 17 de agosto de 2024). No hace falta para una jornada de puertas abiertas ni para hablar con el agente que vende la propiedad.',
  badTour: 'Elija horas futuras, dentro de un año.',
};
