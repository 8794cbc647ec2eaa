import { writePhone } from '../phone-number';
import type { TourStory } from './letter-facts';
import { type Accompaniment, needsAgreement } from './tour.entity';

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

/** To whoever shows the home. */
export function letterToAgent(story: TourStory, publicUrl: string): Words {
  const { tour, visitorName, address, when, preferred, phone } = story;
  const happened = { requested: 'wants to see', confirmed: 'will see', cancelled: 'will not see' };
  const verb = happened[tour.status as keyof typeof happened] ?? 'is waiting for an answer about';
  return {
    subject: oneLine(`Tour: ${visitorName} ${verb} ${address}`),
    text: lines(
      `${visitorName} ${verb} ${address}.`,
      when ? `When: ${when}` : `Preferred: ${preferred.join('; ')}`,
      companions[tour.accompaniment],
      phone && `Phone: ${writePhone(phone)}`,
      tour.note && `\n${tour.note}`,
      `\n${publicUrl}/leads/tours/${tour.id}`,
    ),
  };
}

/** To the visitor, in their language. Transactional: about the tour they asked for, and nothing else. */
export function letterToVisitor(story: TourStory): Words {
  const words = story.language.startsWith('es') ? spanish : english;
  const { tour, address, visitorName, company, unsubscribeUrl } = story;
  return {
    subject: oneLine(words.subjects[tour.status](address)),
    text: lines(
      words.hello(visitorName),
      `\n${words.news[tour.status](story)}`,
      tour.agentNote && `\n${tour.agentNote}`,
      needsAgreement(tour.accompaniment) &&
        ['requested', 'proposed'].includes(tour.status) &&
        `\n${words.agreement}`,
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
      `could you see ${address} on ${when} instead? Please reply to this mail. Nothing is agreed yet.`,
    confirmed: ({ address, when }: TourStory) =>
      `you can see ${address} on ${when}. The attached file puts it into your calendar. If you cannot come, please reply to this mail.`,
    declined: ({ address }: TourStory) =>
      `unfortunately we cannot show you ${address} at the times you named. Please reply with others.`,
    cancelled: ({ address, when }: TourStory) =>
      `the tour of ${address}${when ? ` on ${when}` : ''} does not take place.`,
  },
  agreement:
    'An agent who works for you needs a written agreement with you before the tour. You need none for an open house, or to talk with the agent who sells the home.',
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
    proposed: ({ address, when }) =>
      `¿podría ver ${address} el ${when}? Responda a este correo. Todavía no hay nada acordado.`,
    confirmed: ({ address, when }) =>
      `puede ver ${address} el ${when}. El archivo adjunto lo añade a su calendario. Si no puede venir, responda a este correo.`,
    declined: ({ address }) =>
      `lamentablemente no podemos mostrarle ${address} en las horas que indicó. Responda con otras.`,
    cancelled: ({ address, when }) => `la visita a ${address}${when ? ` del ${when}` : ''} no tendrá lugar.`,
  },
  agreement:
    'Un agente que trabaja para usted necesita un acuerdo por escrito con usted antes de la visita. No hace falta para una jornada de puertas abiertas ni para hablar con el agente que vende la propiedad.',
  stop: 'No recibir más mensajes',
};

const lines = (...parts: (string | null | false)[]): string => parts.filter(Boolean).join('\n');

// A line break would end the header; the rest of what a stranger typed is harmless in a subject.
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 180);
