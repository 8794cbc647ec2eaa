import type { Campaign } from '../../kernel/http/campaign.types';
import type { ChatLanguage, ChatStrings } from './chat-strings';

/** Everything the server-rendered chat page shows. Plain data: text is raw, the page escapes it. */
export interface ChatPageModel {
  /** Of the page's own words. */
  language: ChatLanguage;
  strings: ChatStrings;
  botId: string;
  botName: string;
  greeting: string;
  /** Code of the language the greeting is written in: the brokerage's own words stay as they are. */
  greetingLanguage: string;
  disclosure: string;
  brand: ChatBrand;
  /** The home the visitor came for. */
  listing: ChatListing | null;
  /** The bot's other homes, to switch to. */
  otherListings: ChatListingCard[];
  agent: ChatAgent;
  suggestions: string[];
  consent: ChatConsent;
  /** The code on a sign that brought the visitor here. */
  qrCode: string | null;
  /** What the address says of the campaign it belongs to. */
  campaign: Campaign;
  /** Origin of the page that embeds this one in a panel; null on a page of its own. */
  embeddedBy: string | null;
  assets: ChatAssets;
  /** Absolute address of this page, for link previews. */
  pageUrl: string;
  /** What the contact form without JavaScript came back with. */
  contact?: ContactOutcome;
}

export interface ChatBrand {
  companyName: string;
  logoUrl: string | null;
  /** The logo as drawn for the browser's tab; null: the page draws an initial instead. */
  iconUrl: string | null;
  primaryColor: string;
  accentColor: string;
  phone: string | null;
  email: string | null;
  licenceLine: string | null;
}

export interface ChatListingCard {
  propertyId: string;
  address: string;
  /** City, state and ZIP code in one line. */
  place: string;
  /** Formatted; empty when the record has none. */
  price: string;
  photoUrl: string | null;
}

export interface ChatListing extends ChatListingCard {
  status: string;
  /** The three headline facts, such as `3 beds`. */
  headline: { value: string; label: string }[];
  facts: { label: string; value: string }[];
  /** Day of the record, formatted. */
  factsAsOf: string;
}

export interface ChatAgent {
  name: string;
  office: string | null;
  phone: string | null;
  email: string | null;
  portraitUrl: string | null;
}

/** What the boxes of a contact form say. Each may be shown by itself; `phone` is calls and texts in one. */
export interface ChatConsent {
  version: string;
  email: string;
  phone: string;
  /** Null in editions that did not ask for it apart. */
  call: string | null;
  sms: string | null;
}

export interface ChatAssets {
  /** Stands right behind the field, keeps what is sent before the script is there, and fetches that. */
  early: string | null;
  /** Address of the page's script; until it has come, the early one keeps what is sent. Null when the front end was not built: the page then works as without JavaScript. */
  script: string | null;
  /** Of the first picture: the bar at the top and the field. */
  firstStyles: string;
  /** Of all else. */
  styles: string;
  displayFont: string | null;
  /** Address of the worker that solves the server's puzzles. */
  proofWorker: string | null;
}

type TourField = 'tour_1' | 'tour_2' | 'tour_3' | 'tour_with';

/**
 * What became of the contact form that was sent without JavaScript: who sent it, or what is wrong with which
 * field, beside what was typed.
 */
export interface ContactOutcome {
  sentBy?: string;
  errors: { field: string; message: string }[];
  values: Partial<
    Record<
      'name' | 'email' | 'phone' | 'message' | 'timeline' | 'financing' | 'represented' | TourField,
      string
    >
  >;
}

/** The words the script says; the others stand in the HTML already, and every word sent twice is a visitor's time. */
export const scriptWords = [
  'agentAsked',
  'answerArrived',
  'askAgentForMe',
  'askPerson',
  'assistant',
  'badEmail',
  'badPhone',
  'badTour',
  'busy',
  'charactersLeft',
  'contactFailed',
  'contactSent',
  'conversationClosed',
  'cutShort',
  'failed',
  'leaveContact',
  'askTour',
  'needEmailOrPhone',
  'needName',
  'notSent',
  'newMessages',
  'noConnection',
  'offline',
  'openSource',
  'page',
  'personAway',
  'personHere',
  'personLeft',
  'personMissed',
  'personSaid',
  'personTold',
  'personTyping',
  'restored',
  'send',
  'source',
  'sources',
  'stop',
  'thinking',
  'tooLong',
  'tryAgain',
  'you',
] as const satisfies (keyof ChatStrings)[];

/** What the page hands to its script, as JSON inside the HTML. */
export interface ChatScriptModel {
  bot_id: string;
  property_id: string | null;
  qr_code: string | null;
  campaign: Campaign;
  language: ChatLanguage;
  embedded_by: string | null;
  company: string;
  agent: string;
  consent_version: string;
  /** Characters of one question. */
  max_length: number;
  proof_worker: string | null;
  strings: Pick<ChatStrings, (typeof scriptWords)[number]>;
}
