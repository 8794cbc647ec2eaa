/** Who answers: the bot; the bot while somebody is on the way; a person alone; nobody any more. */
export const handOverStates = ['bot', 'waiting', 'human', 'closed'] as const;
export type HandOverState = (typeof handOverStates)[number];

export const handOverActions = [
  'ask_for_person',
  'take_over',
  'give_back',
  'close',
  'reopen',
  'time_out',
] as const;
export type HandOverAction = (typeof handOverActions)[number];

/** Where each action leads; what is missing cannot be done in that state. */
const ways: Record<HandOverState, Partial<Record<HandOverAction, HandOverState>>> = {
  bot: { ask_for_person: 'waiting', take_over: 'human', close: 'closed' },
  waiting: {
    ask_for_person: 'waiting',
    take_over: 'human',
    give_back: 'bot',
    close: 'closed',
    time_out: 'bot',
  },
  human: { ask_for_person: 'human', take_over: 'human', give_back: 'bot', close: 'closed' },
  closed: { ask_for_person: 'waiting', take_over: 'human', reopen: 'bot' },
};

/** The state after the action, or null when it cannot be done. */
export const after = (state: HandOverState, action: HandOverAction): HandOverState | null =>
  ways[state][action] ?? null;
