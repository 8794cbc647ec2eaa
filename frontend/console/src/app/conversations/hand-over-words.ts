import type { ConversationView } from '@backend/modules/conversations/conversation.dto';
import type { Tone } from '../ui/status';

interface Words {
  readonly label: string;
  readonly tone: Tone;
}

const words: Readonly<Record<ConversationView['hand_over']['state'], Words>> = {
  bot: { label: 'With the chatbot', tone: 'quiet' },
  waiting: { label: 'Waits for a person', tone: 'wrong' },
  human: { label: 'With a person', tone: 'accent' },
  closed: { label: 'Closed', tone: 'quiet' },
};

/** Who answers, in words. */
export function handOverWords({ hand_over: { state, agent_name, missed } }: ConversationView): Words {
  if (state === 'bot' && missed) return { label: 'Nobody came', tone: 'attention' };
  if (state === 'human' && agent_name) return { label: `With ${agent_name}`, tone: 'accent' };
  return words[state];
}
