import type { ConversationView } from '@backend/modules/conversations/conversation.dto';
import type { IconName } from '../ui/icons';

interface Way {
  readonly label: string;
  readonly icon: IconName;
}

const ways: Readonly<Record<ConversationView['channel'], Way>> = {
  page: { label: 'By link', icon: 'link' },
  widget: { label: 'On the web site', icon: 'language' },
  form: { label: 'Contact form', icon: 'mail' },
};

/** How the visitor came. */
export const wayOf = (talk: Pick<ConversationView, 'channel' | 'qr_code'>): Way =>
  talk.qr_code ? { label: 'By QR code', icon: 'qr_code_2' } : ways[talk.channel];
