import type { TourStatus } from '../tour.entity';

/** Why something did not work, in the visitor's words. */
export type TourProblem = 'changed' | 'badTimes' | 'over' | 'tooOften' | 'refused';

/** `{company}`, `{name}` and `{phone}` are put in. */
export interface TourPageWords {
  states: Record<TourStatus, string>;
  over: string;
  preferred: string;
  accept: string;
  agreement: string;
  calendar: string;
  otherTimes: string;
  otherTimesHint: string;
  givesUp: string;
  time: string;
  note: string;
  sendTimes: string;
  cancel: string;
  cancelHint: string;
  cancelNow: string;
  call: string;
  mail: string;
  done: Record<'accepted' | 'sent' | 'cancelled', string>;
  problems: Record<TourProblem, string>;
}

const english: TourPageWords = {
  states: {
    requested: 'Asked for. Nothing is agreed yet.',
    proposed: 'Does this time suit you?',
    confirmed: 'You are expected.',
    declined: 'The times you named did not work.',
    cancelled: 'This tour is cancelled.',
  },
  over: 'This tour is over.',
  preferred: 'Times you named',
  accept: 'Yes, this time suits me',
  agreement:
    'An agent who works for you needs a written agreement with you before the tour. {name} gets in touch about it and then confirms.',
  calendar: 'Put it into my calendar',
  otherTimes: 'Ask for other times',
  otherTimesHint: 'Up to three, best first, by the clocks at the home.',
  givesUp: 'This gives up the time agreed on.',
  time: 'Time {number}',
  note: 'Anything to add? (optional)',
  sendTimes: 'Send these times',
  cancel: 'Cancel the tour',
  cancelHint: '{name} is told at once.',
  cancelNow: 'Yes, cancel it',
  call: 'Call {phone}',
  mail: 'Write to {name}',
  done: {
    accepted: 'Thank you. {name} has been told.',
    sent: 'Sent. {name} answers soon.',
    cancelled: 'Done. {name} has been told.',
  },
  problems: {
    changed: 'This tour has changed meanwhile. Here is how it stands now.',
    badTimes: 'Please name one to three times that lie ahead, within a year.',
    over: 'The time of this tour has passed.',
    tooOften: 'That was often. Please try again in a while, or call.',
    refused: 'That cannot be done any more. Please call or write.',
  },
};

const spanish: TourPageWords = {
  states: {
    requested: 'Solicitada. Todavía no hay nada acordado.',
    proposed: '¿Le conviene esta hora?',
    confirmed: 'Le esperamos.',
    declined: 'Las horas que indicó no fueron posibles.',
    cancelled: 'Esta visita está cancelada.',
  },
  over: 'Esta visita ya pasó.',
  preferred: 'Horas que indicó',
  accept: 'Sí, me conviene esta hora',
  agreement:
    'Un agente que trabaja para usted necesita un acuerdo por escrito con usted antes de la visita. {name} se pondrá en contacto y luego confirmará.',
  calendar: 'Añadir a mi calendario',
  otherTimes: 'Pedir otras horas',
  otherTimesHint: 'Hasta tres, la mejor primero, según el reloj del lugar.',
  givesUp: 'Así se renuncia a la hora acordada.',
  time: 'Hora {number}',
  note: '¿Algo que añadir? (opcional)',
  sendTimes: 'Enviar estas horas',
  cancel: 'Cancelar la visita',
  cancelHint: 'Se avisa a {name} de inmediato.',
  cancelNow: 'Sí, cancelarla',
  call: 'Llamar al {phone}',
  mail: 'Escribir a {name}',
  done: {
    accepted: 'Gracias. Hemos avisado a {name}.',
    sent: 'Enviado. {name} responderá pronto.',
    cancelled: 'Listo. Hemos avisado a {name}.',
  },
  problems: {
    changed: 'Esta visita ha cambiado entretanto. Así está ahora.',
    badTimes: 'Indique de una a tres horas futuras, dentro de un año.',
    over: 'La hora de esta visita ya pasó.',
    tooOften: 'Han sido muchos cambios. Inténtelo más tarde o llame.',
    refused: 'Eso ya no es posible. Llame o escriba, por favor.',
  },
};

export const tourPageWords = (language: string): TourPageWords =>
  language.startsWith('es') ? spanish : english;
