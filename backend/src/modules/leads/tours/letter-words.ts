import { writePhone } from '../../organizations';
import type { TourStory } from './letter-facts';
import { type Accompaniment, needsAgreement, type TourStatus } from './tour.entity';

interface Words {
  subject: string;
  text: string;
}

const companions: Record<Accompaniment, string> = {
  listing_agent: 'With the listing agent, who works for the seller.',
  our_agent: 'Wants one of you to work for them: a written agreement must be signed before the tour.',
  own_agent: 'Comes with an agent of their own, who needs a written agreement with them before the tour.',
  open_house: 'At an open house.',
};

const byBrokerage: Record<TourStatus, string> = {
  requested: 'wants to see',
  proposed: 'is waiting for an answer about',
  confirmed: 'will see',
  declined: 'is waiting for an answer about',
  cancelled: 'will not see',
};

/** What the visitor has done by the link in a mail. */
const byVisitor: Record<TourStatus, string> = {
  ...byBrokerage,
  requested: 'names when it suits them to see',
  confirmed: 'accepts your time and will see',
  cancelled: 'has cancelled the tour of',
};

/** To whoever shows the home. */
export function letterToAgent(story: TourStory, publicUrl: string): Words {
  const { tour, visitorName, address, when, preferred, phone, isErased } = story;
  const verb = (tour.changedBy === 'visitor' ? byVisitor : byBrokerage)[tour.status];
  return {
    subject: oneLine(`Tour: ${visitorName} ${verb} ${address}`),
    text: lines(
      `${visitorName} ${verb} ${address}.`,
      when ? `When: ${when}` : `Preferred: ${preferred.join('; ')}`,
      !isErased && companions[tour.accompaniment],
      phone && `Phone: ${writePhone(phone)}`,
      tour.note && `\n${tour.note}`,
      `\n${publicUrl}/leads/tours/${tour.id}`,
    ),
  };
}

/** To the visitor, in their language. Transactional: about the tour they asked for, and nothing else. */
export function letterToVisitor(story: TourStory): Words {
  const words = story.language.startsWith('es') ? spanish : english;
  const { tour, address, visitorName, company, tourUrl, unsubscribeUrl } = story;
  return {
    subject: oneLine(words.subjects[tour.status](address)),
    text: lines(
      words.hello(visitorName),
      `\n${words.news[tour.status](story)}`,
      tour.agentNote && `\n${tour.agentNote}`,
      needsAgreement(tour.accompaniment) &&
        ['requested', 'proposed'].includes(tour.status) &&
        `\n${words.agreement}`,
      `\n${words.link[tour.status]}:\n${tourUrl}`,
      `\n${story.agent.name}, ${company}`,
      `\n${words.stop}: ${unsubscribeUrl}`,
    ),
  };
}

const english = {
  hello: (name: string) => `Hello ${name},`,
  subjects: {
    requested: (address: string) => `Your tour of ${address}: we have your request`,
    proposed: (address: string) => `Your tour of ${address}: another time?`,
    confirmed: (address: string) => `Your tour of ${address} is confirmed`,
    declined: (address: string) => `Your tour of ${address}`,
    cancelled: (address: string) => `Your tour of ${address} is cancelled`,
  },
  news: {
    requested: ({ address, preferred }: TourStory) =>
      `we have your wish to see ${address} (${preferred.join('; ')}) and will answer soon. Nothing is agreed yet.`,
    proposed: ({ address, when }: TourStory) =>
      `could you see ${address} on ${when} instead? Nothing is agreed yet.`,
    confirmed: ({ address, when }: TourStory) =>
      `you can see ${address} on ${when}. The attached file puts it into your calendar.`,
    declined: ({ address }: TourStory) =>
      `unfortunately we cannot show you ${address} at the times you named.`,
    cancelled: ({ address, when }: TourStory) =>
      `the tour of ${address}${when ? ` on ${when}` : ''} does not take place.`,
  },
  agreement:
    'An agent who works for you needs a written agreement with you before the tour. You need none for an open house, or to talk with the agent who sells the home.',
  link: {
    requested: 'To name other times or cancel',
    proposed: 'To accept, name other times or cancel',
    confirmed: 'If you cannot come, change or cancel it here',
    declined: 'To name other times',
    cancelled: 'If you still want to see it, name other times here',
  } satisfies Record<TourStatus, string>,
  stop: 'No more messages',
};

const spanish: typeof english = {
  hello: (name) => `Hola, ${name}:`,
  subjects: {
    requested: (address) => `Su visita a ${address}: recibimos su solicitud`,
    proposed: (address) => `Su visita a ${address}: ¿otra hora?`,
    confirmed: (address) => `Su visita a ${address} está confirmada`,
    declined: (address) => `Su visita a ${address}`,
    cancelled: (address) => `Su visita a ${address} está cancelada`,
  },
  news: {
    requested: ({ address, preferred }) =>
      `hemos recibido su deseo de ver ${address} (${preferred.join('; ')}) y responderemos pronto. Todavía no hay nada acordado.`,
    proposed: ({ address, when }) => `¿podría ver ${address} el ${when}? Todavía no hay nada acordado.`,
    confirmed: ({ address, when }) =>
      `puede ver ${address} el ${when}. El archivo adjunto lo añade a su calendario.`,
    declined: ({ address }) => `lamentablemente no podemos mostrarle ${address} en las horas que indicó.`,
    cancelled: ({ address, when }) => `la visita a ${address}${when ? ` del ${when}` : ''} no tendrá lugar.`,
  },
  agreement:
    'Un agente que trabaja para usted necesita un acuerdo por escrito con usted antes de la visita. No hace falta para una jornada de puertas abiertas ni para hablar con el agente que vende la propiedad.',
  link: {
    requested: 'Para indicar otras horas o cancelar',
    proposed: 'Para aceptar, indicar otras horas o cancelar',
    confirmed: 'Si no puede venir, cámbiela o cancélela aquí',
    declined: 'Para indicar otras horas',
    cancelled: 'Si aún quiere verla, indique otras horas aquí',
  },
  stop: 'No recibir más mensajes',
};

const lines = (...parts: (string | null | false)[]): string => parts.filter(Boolean).join('\n');

// A line break would end the header; the rest of what a stranger typed is harmless in a subject.
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 180);
