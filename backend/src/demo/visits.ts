/** What visitors of the demo brokerage asked in the last weeks; the answers are the product's own. */
export interface Visit {
  bot: number;
  listing?: number;
  /** The code they came by, an index into `codes`. */
  code?: number;
  questions: string[];
  lead?: {
    name: string;
    email?: string;
    phone?: string;
    message?: string;
    timeline?: string;
    /** Days from today, at two in the afternoon by the clocks at the home. */
    tourInDays?: number[];
  };
  /** How far the agent is with the lead. */
  leadStatus?: 'contacted' | 'qualified' | 'closed';
}

export const visits: Visit[] = [
  {
    bot: 0,
    listing: 0,
    code: 0,
    questions: ['How much is it?', 'How many bathrooms are there?', 'When is the open house?'],
  },
  {
    bot: 0,
    listing: 0,
    code: 0,
    questions: ['Is the roof new?', 'How far is the ferry?', 'Can we see it on Thursday?'],
    lead: {
      name: 'Priya Raman',
      email: 'priya.raman@example.com',
      phone: '+1 415 555 0133',
      message: 'Could we see the house on Thursday after work?',
      timeline: 'Within 3 months',
    },
    leadStatus: 'qualified',
  },
  {
    bot: 0,
    listing: 0,
    code: 1,
    questions: ['Was the studio above the garage permitted?', 'Does the refrigerator stay?'],
  },
  { bot: 1, listing: 1, code: 2, questions: ['What does the HOA fee cover?', 'Are dogs allowed?'] },
  {
    bot: 1,
    listing: 1,
    code: 2,
    questions: [
      'Can I charge an electric car?',
      'How much is in the reserve fund?',
      'Is there a weight limit for dogs?',
    ],
    lead: {
      name: 'Jonas Okafor',
      email: 'jonas.okafor@example.com',
      message: 'Please send me the association’s budget.',
      timeline: 'Just looking',
    },
    leadStatus: 'contacted',
  },
  {
    bot: 1,
    listing: 1,
    questions: ['May I rent it out for a weekend?', 'When are the quiet hours?', 'Is there a swimming pool?'],
  },
  { bot: 2, listing: 2, code: 3, questions: ['How big is the lot?', 'How many apple trees are there?'] },
  {
    bot: 2,
    questions: [
      'Which home has a workshop?',
      'Which is the cheapest?',
      'Do I have to sign something before a tour?',
    ],
    lead: {
      name: 'Elena Márquez',
      email: 'elena.marquez@example.com',
      phone: '+1 415 555 0178',
      timeline: 'Within 6 months',
    },
  },
  {
    bot: 0,
    listing: 0,
    code: 0,
    questions: ['¿Cuántas habitaciones tiene?', '¿Cuándo es la visita abierta?'],
  },
  {
    bot: 2,
    listing: 2,
    code: 3,
    questions: ['When was the roof replaced?', 'Is there natural gas on the street?'],
  },
  {
    bot: 0,
    listing: 0,
    code: 0,
    questions: ['What is the square footage?', 'Are there single glazed windows?'],
  },
  { bot: 1, listing: 1, questions: ['How many parking spaces come with it?'] },
  {
    bot: 0,
    listing: 0,
    code: 0,
    questions: ['Is it still available?', 'How long have the sellers lived there?'],
  },
  { bot: 2, questions: ['When is the office open?'] },
  {
    bot: 0,
    listing: 0,
    code: 1,
    questions: ['What year was it built?', 'Is there a fireplace?', 'What are the taxes?'],
    lead: {
      name: 'Sam Whitlock',
      phone: '+1 415 555 0190',
      message: 'We liked the open house and would like to see it once more.',
      tourInDays: [3, 4],
    },
  },
  { bot: 1, listing: 1, code: 2, questions: ['Is it step-free?', 'Does the fee include internet?'] },
  { bot: 2, listing: 2, code: 3, questions: ['What are the HOA fees?', 'Does it have air conditioning?'] },
  { bot: 0, listing: 0, code: 0, questions: ['Who is the architect?'] },
];

/** Days ago of each visit, so that the weeks look like weeks: more at the end, most on weekends. */
export const visitDays = [34, 31, 29, 27, 26, 24, 21, 20, 17, 15, 13, 12, 9, 8, 6, 5, 2, 1];
