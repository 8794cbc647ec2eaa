import type { Activity } from '../analytics/analytics-api';
import { chatbotStatusOf } from '../chatbots/chatbot-status';
import { leadStatusOf } from '../leads/lead-status';
import { sourceStatusOf } from '../training/source-status';
import type { IconName } from '../ui/icons';

interface Kind {
  readonly icon: IconName;
  /** Its page; with the entity's id behind it when each has one of its own. */
  readonly page: string;
  readonly hasOwnPage: boolean;
  /** A person's words for the detail, where the wire has a status or a channel. */
  readonly words?: Readonly<Record<string, { readonly label: string }>>;
}

const channels = {
  page: { label: 'By link or code' },
  widget: { label: 'On the web site' },
  form: { label: 'Contact form' },
};

const kinds: Record<Activity['kind'], Kind> = {
  lead: { icon: 'person_check', page: '/leads', hasOwnPage: true, words: leadStatusOf },
  conversation: { icon: 'forum', page: '/conversations', hasOwnPage: true, words: channels },
  training: { icon: 'menu_book', page: '/training', hasOwnPage: true, words: sourceStatusOf },
  chatbot: { icon: 'chat_bubble', page: '/chatbots', hasOwnPage: true, words: chatbotStatusOf },
  property: { icon: 'home_work', page: '/properties', hasOwnPage: true },
  qr_code: { icon: 'qr_code_2', page: '/qr-codes', hasOwnPage: false },
};

export const iconOf = ({ kind, detail }: Activity): IconName =>
  kind === 'training' && detail === 'failed' ? 'warning' : kinds[kind].icon;

export const linkOf = ({ kind, entity_id }: Activity): string[] => {
  const { page, hasOwnPage } = kinds[kind];
  return hasOwnPage ? [page, entity_id] : [page];
};

export const detailOf = ({ kind, detail }: Activity): string => {
  const { words } = kinds[kind];
  return words ? (words[detail]?.label ?? '') : detail;
};
