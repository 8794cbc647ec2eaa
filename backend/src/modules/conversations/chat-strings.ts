import { arabic } from './chat-strings-arabic';
import { chinese } from './chat-strings-chinese';
import { spanish } from './chat-strings-spanish';
import { contactEnglish } from './contact-strings';

/**
 * Every word the chat page says by itself, in one place; the script gets its words with the page. A new language is a new entry of
 * `tables` here and of the launcher's three words (frontend/chat/src/widget/words.ts).
 */

const english = {
  ...contactEnglish,
  skipToChat: 'Skip to the conversation',
  call: 'Call',
  callAgent: 'Call {name}',
  emailAgent: 'E-mail {name}',
  contactAgent: 'Contact {name}',
  listingAgent: 'Listing agent',
  yourContact: 'Your contact',
  price: 'Price',
  beds: 'beds',
  bed: 'bed',
  baths: 'baths',
  bath: 'bath',
  squareFeet: 'sq ft',
  homes: 'Homes you can ask about',
  askAboutHome: 'Ask about this home',
  allHomes: 'All homes',
  moreFacts: 'All recorded facts',
  factsAsOf: 'Recorded facts, as of {date}. Confirm with the agent before you rely on them.',
  photoOf: 'Photo of {address}',
  conversation: 'Conversation',
  disclosure:
    'You are chatting with an AI assistant. It can be wrong; please confirm with the agent. This chat is recorded.',
  greeting: 'Hello! Ask me anything about this home: price, rooms, fees, or when you could see it.',
  greetingGeneral: 'Hello! Ask me about our homes, or how to arrange a visit.',
  suggestions: 'Questions to start with',
  askVisit: 'When can I see it?',
  askAvailable: 'Is it still available?',
  askFees: 'What are the monthly fees?',
  askTaxes: 'How much are the property taxes?',
  askYear: 'When was it built?',
  askParking: 'What about parking?',
  askSize: 'How big is it?',
  askPrice: 'What is the asking price?',
  askOpenHouse: 'Is there an open house?',
  askPets: 'Are pets allowed?',
  askRoof: 'How old is the roof?',
  askAppliances: 'Which appliances stay?',
  askHeating: 'How is it heated?',
  askInternet: 'How fast is the internet?',
  askHomes: 'Which homes do you have?',
  askAgent: 'How do I reach an agent?',
  messageLabel: 'Your question',
  messagePlaceholder: 'Ask about this home…',
  messagePlaceholderGeneral: 'Ask a question…',
  send: 'Send',
  stop: 'Stop the answer',
  you: 'You',
  assistant: 'Assistant',
  thinking: 'Looking it up…',
  answerArrived: 'Assistant said: {text}',
  sources: 'Sources',
  source: 'Source {number}: {title}',
  page: 'page {number}',
  openSource: 'Open the source',
  notSent: 'Not sent. Your question is kept.',
  tryAgain: 'Try again',
  cutShort: 'The answer was cut short.',
  offline: 'No connection right now. Your question is kept.',
  noConnection: 'No connection right now. Please try again in a moment.',
  busy: 'Many questions at once. Please try again in {seconds} seconds.',
  failed: 'That did not work. Please try again, or contact the agent.',
  offTopic:
    'I can only help with questions about these homes and visiting them. {name} is glad to help with everything else: {contact}',
  offTopicForm:
    'I can only help with questions about these homes and visiting them. Leave a message with the form and {name} will get back to you.',
  charactersLeft: '{count} characters left',
  tooLong: 'Please shorten your question to {count} characters.',
  restored: 'Welcome back. Your conversation is still here.',
  leaveContact: 'Leave your number and {name} will get back to you',
  contactTitle: 'Hear from {name}',
  contactIntro: 'Leave a phone number or an e-mail address, whichever you prefer.',
  fieldName: 'Your name',
  fieldEmail: 'E-mail',
  fieldPhone: 'Phone',
  fieldMessage: 'Message',
  fieldTimeline: 'When would you like to move?',
  timelineOpen: 'Not sure yet',
  timelineNow: 'As soon as possible',
  timelineThree: 'Within 3 months',
  timelineSix: 'Within 6 months',
  timelineLater: 'Later',
  consentEmail: '{company} may e-mail me about homes and services. I can unsubscribe at any time.',
  consentPhone:
    '{company} may call or text me at this number about homes and services, also with automated technology. I can say stop at any time.',
  consentOptional: 'All are optional and not a condition of any purchase or answer.',
  sendContact: 'Send',
  backToChat: 'Back to the conversation',
  contactSent: 'Thank you, {name}. Your message has reached {company}.',
  contactFailed: 'Please check the marked fields.',
  needEmailOrPhone: 'Please leave an e-mail address or a phone number.',
  needName: 'Please tell us your name.',
  badEmail: 'This does not look like an e-mail address.',
  badPhone: 'This does not look like a phone number.',
  noScript:
    'The conversation needs JavaScript. The facts above are complete, and the form below reaches us directly.',
  closedTitle: 'This chat has ended',
  closedText: 'This assistant is no longer available. {company} is still happy to help you.',
  unknownTitle: 'Page not found',
  unknownText:
    'There is no chat at this address. If you scanned a code on a sign, please call the number printed on it.',
  tryLater: 'Please try again in a moment.',
  askPerson: 'Talk to {name}',
  personTold: '{name} has been told. The assistant goes on answering until then.',
  personAway:
    '{name} is not at work right now and is back {when}. Your message is kept; leave your number if you would rather be called.',
  addressInForm:
    'Thank you. Please send it with the form, which holds it already: that way it reaches the agent, and you choose whether we may call or text.',
  personComing: 'Of course. I have told {name}, who will write to you here.',
  personComingLater:
    'Of course. {name} is not at work right now and will see your message first thing. Leave your number if you would rather be called.',
  personHere: '{name} is here.',
  personMissed: 'Sorry, {name} could not come right now. Leave your number and you will be called back.',
  personLeft: 'You are with the assistant again.',
  conversationClosed: 'This conversation was closed. Write to open it again.',
  newMessages: 'New messages',
  personAnswers: '{name} has your message and will answer here.',
  personTyping: '{name} is writing…',
  personSaid: '{name} wrote: {text}',
  askAgentForMe: 'Ask {name} for me',
  agentAsked: 'Your question is with {name}. The answer comes here; leave your e-mail to get it there, too.',
  agentAnswered: 'About your question “{question}”:\n{answer}',
  answerSubject: '{company} has answered your question',
  answerPage: 'Go on asking here:',
  answerWhy: 'You get this because you asked {company} and agreed to e-mail. Get no more:',
  equalHousing: 'Equal Housing Opportunity',
  equalHousingText:
    'We do business in accordance with the Federal Fair Housing Act and offer every home to everyone on equal terms.',
  availableActive: 'For sale',
  availableComing: 'Coming soon',
  availablePending: 'Sale pending',
  availableClosed: 'Sold',
  availableOff: 'Off the market',
  factType: 'Type',
  factPricePerFoot: 'Price per sq ft',
  factYear: 'Year built',
  factLot: 'Lot',
  factStories: 'Stories',
  factGarage: 'Garage spaces',
  factParking: 'Parking',
  factHoa: 'HOA fee',
  factTax: 'Property tax per year',
  factHeating: 'Heating',
  factCooling: 'Cooling',
  factAppliances: 'Appliances',
  factPets: 'Pets',
  factListing: 'Listing number',
};

/** The words of one language; `{name}` parts are filled by `fill`. */
export type ChatStrings = typeof english;

/** What a language has no word for yet is said in English. */
const tables = {
  en: english,
  es: spanish,
  ar: { ...english, ...arabic } satisfies ChatStrings,
  zh: chinese,
};

/** A language the page itself speaks; visitors may write in any. */
export type ChatLanguage = keyof typeof tables;

/** A question that may stand on a chip. */
export type ChatQuestion = Extract<keyof ChatStrings, `ask${string}`>;

export const chatLanguages = Object.keys(tables) as ChatLanguage[];

/** All texts of the public pages in one language. */
export const chatStrings = (language: ChatLanguage): ChatStrings => tables[language];

/** Puts values into the `{name}` places of a text. Unknown places stay as they are. */
export const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  );
