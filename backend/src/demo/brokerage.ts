/** The demo brokerage. Everything and everyone in it is invented. */

export const password = 'demo-brokerage';

export const admin = {
  first_name: 'Marisol',
  last_name: 'Vale',
  email: 'admin@larkspurvale.example',
  password,
  org_name: 'Larkspur & Vale Realty',
};

export const agent = { first_name: 'Theo', last_name: 'Lindqvist', email: 'agent@larkspurvale.example' };

/** Shown on the chat pages of Theo's listings. */
export const agentProfile = { phone: '(555) 010-0143' };

export const profile = { phone: '(555) 010-0142', licence_number: 'Demo brokerage licence 00000000' };

/** Every day of the week, so that the demo can be called at most hours. */
export const officeHours = {
  time_zone: 'America/Los_Angeles',
  hours: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((day) => ({
    day,
    from: '08:00',
    to: day === 'sunday' ? '17:00' : '20:00',
  })),
  pick_up_minutes: 5,
};

/** Goes nowhere: names under .example belong to nobody (RFC 2606), and it is switched off. */
export const webhook = {
  url: 'https://crm.larkspurvale.example/leads',
  description: 'Our lead system, switched off in this demo',
  events: ['lead.created', 'lead.updated', 'tour.requested', 'tour.updated'],
};

export const branding = {
  company_name: 'Larkspur & Vale Realty',
  primary_color: '#1f4d4a',
  accent_color: '#b5673a',
  welcome_text: 'Ask anything about this home.',
  licence_line: 'Demo brokerage licence 00000000',
  phone: '(555) 010-0142',
  email: 'hello@larkspurvale.example',
};

const office = {
  list_agent_name: 'Theo Lindqvist',
  list_office_name: 'Larkspur & Vale Realty',
  list_office_phone: '(555) 010-0142',
  data_sources: ['Brokerage'],
};

export const listings = [
  {
    address: '27 Lantern Wharf Lane',
    city: 'Port Larkspur',
    state: 'CA',
    zip_code: '94999',
    property_type: 'Single Family Residence',
    price: 1_185_000,
    bedrooms: 4,
    bathrooms: 2.5,
    square_feet: 2340,
    year_built: 1931,
    lot_size_square_feet: 5200,
    garage_spaces: 2,
    stories: 2,
    hoa_fee_cents: 0,
    tax_annual_cents: 1_362_000,
    heating: ['Radiant floor'],
    cooling: ['Heat pump'],
    appliances: ['Gas range', 'Dishwasher', 'Refrigerator'],
    parking: 'Attached two-car garage and two driveway spaces',
    pets_allowed: null,
    features: ['Harbour view', 'White oak floors', 'Wood-burning fireplace', 'Studio above the garage'],
    description:
      'A shingled house above the harbour, renewed room by room since 2019. The kitchen opens to a south terrace; the principal bedroom looks over the water. The studio above the garage has its own entrance and a half bath.',
    listing_id: 'LV-1027',
    latitude: 37.9012,
    longitude: -122.5123,
    ...office,
  },
  {
    address: '410 Juniper Terrace, Unit 5B',
    city: 'Port Larkspur',
    state: 'CA',
    zip_code: '94999',
    property_type: 'Condominium',
    price: 649_000,
    bedrooms: 2,
    bathrooms: 2,
    square_feet: 1120,
    year_built: 2016,
    garage_spaces: 1,
    stories: 1,
    hoa_fee_cents: 48_500,
    hoa_frequency: 'Monthly',
    tax_annual_cents: 742_000,
    heating: ['Forced air'],
    cooling: ['Central air'],
    appliances: ['Induction range', 'Dishwasher', 'Washer', 'Dryer'],
    parking: 'One assigned space in the garage, EV ready',
    pets_allowed: 'Two cats or dogs, see the house rules',
    features: ['Corner unit', 'Balcony', 'Lift', 'Roof garden', 'Bicycle room'],
    description:
      'A corner apartment on the fifth floor with windows on three sides. Step-free from the street to the balcony. The building has a roof garden, a bicycle room and a resident manager.',
    listing_id: 'LV-1031',
    latitude: 37.9051,
    longitude: -122.5187,
    ...office,
  },
  {
    address: '8 Millrace Orchard Road',
    city: 'Tamber Creek',
    state: 'CA',
    zip_code: '94998',
    property_type: 'Single Family Residence',
    price: 879_000,
    bedrooms: 3,
    bathrooms: 2,
    square_feet: 1780,
    year_built: 1974,
    lot_size_square_feet: 17_400,
    garage_spaces: 2,
    stories: 1,
    hoa_fee_cents: 9500,
    hoa_frequency: 'Quarterly',
    tax_annual_cents: 998_000,
    heating: ['Forced air', 'Wood stove'],
    cooling: ['Evaporative cooler'],
    appliances: ['Electric range', 'Dishwasher'],
    parking: 'Detached two-car garage with workshop',
    pets_allowed: null,
    features: ['Orchard with eleven apple trees', 'Workshop', 'Covered porch', 'Well and municipal water'],
    description:
      'One level among apple trees, ten minutes by bicycle from Tamber Creek station. The roof was replaced in 2021 and the windows in 2022. A detached workshop has 220 volt power.',
    listing_id: 'LV-1034',
    latitude: 37.9342,
    longitude: -122.5581,
    ...office,
  },
];

export const chatbots = [
  {
    name: 'Lantern Wharf guide',
    description: 'Answers on the yard sign at 27 Lantern Wharf Lane.',
    personality: 'Warm and calm, like a good host.',
    response_style: 'friendly, a few sentences',
    knowledge_base:
      'Open house: every Saturday from 1 to 4 pm. Private showings can be arranged on weekdays after 10 am. The sellers prefer to close within 45 days and can rent back for up to 30 days. The studio above the garage was permitted in 2020 under permit LP-20-1187.',
    languages: ['en', 'es'],
    listing: [0],
  },
  {
    name: 'Juniper Terrace concierge',
    description: 'For flyers and the lobby screen of 410 Juniper Terrace.',
    personality: 'Professional and precise.',
    response_style: 'concise',
    knowledge_base:
      'Open house: Sundays from 2 to 4 pm; the lobby code is given at the door. Guest parking is on the street, two hours between 8 am and 6 pm.',
    languages: ['en'],
    listing: [1],
  },
  {
    name: 'All our homes',
    description: 'On the web site: knows every listing.',
    personality: 'Friendly and professional.',
    response_style: 'detailed',
    knowledge_base:
      'Larkspur & Vale Realty is open Monday to Saturday from 9 am to 6 pm. Buyers who tour with us sign a written agreement first; open houses need none.',
    languages: ['en', 'es'],
    listing: [0, 1, 2],
  },
];

/** What the brokerage answers in its own words; `listing` is an index into `listings`. */
export const answers = [
  {
    listing: 0,
    question: 'Does the ferry make noise in the morning?',
    answer: 'The first ferry sounds its horn once, at 6:40 on weekdays.',
  },
];

export const notes = [
  {
    listing: 0,
    title: 'Utilities at Lantern Wharf',
    text: 'Water and sewer come from Port Larkspur Utilities, electricity from Larkspur Power.',
  },
];

/** What the chatbot on the yard sign must get right before its visitors meet it. */
export const answerTests = [
  { question: 'When is the open house?', expects: 'answer', facts: ['Saturday'] },
  { question: 'How many bathrooms are there?', expects: 'answer', facts: ['2.5'] },
  { question: 'Is there a swimming pool?', expects: 'refusal' },
];

export const codes = [
  { bot: 0, listing: 0, label: 'Yard sign, Lantern Wharf Lane' },
  { bot: 0, listing: 0, label: 'Flyer, spring edition' },
  { bot: 1, listing: 1, label: 'Lobby poster, Juniper Terrace' },
  { bot: 2, listing: 2, label: 'Yard sign, Millrace Orchard Road' },
];
