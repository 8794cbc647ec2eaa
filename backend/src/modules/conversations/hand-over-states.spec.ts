import {
  after,
  type HandOverAction,
  handOverActions,
  type HandOverState,
  handOverStates,
} from './hand-over-states';

const impossible = null;

/** Every state with every action, written down a second time so that a slip in the table is noticed. */
const expected: Record<HandOverState, Record<HandOverAction, HandOverState | null>> = {
  bot: {
    ask_for_person: 'waiting',
    take_over: 'human',
    give_back: impossible,
    close: 'closed',
    reopen: impossible,
    time_out: impossible,
  },
  waiting: {
    ask_for_person: 'waiting',
    take_over: 'human',
    give_back: 'bot',
    close: 'closed',
    reopen: impossible,
    time_out: 'bot',
  },
  human: {
    ask_for_person: 'human',
    take_over: 'human',
    give_back: 'bot',
    close: 'closed',
    reopen: impossible,
    time_out: impossible,
  },
  closed: {
    ask_for_person: 'waiting',
    take_over: 'human',
    give_back: impossible,
    close: impossible,
    reopen: 'bot',
    time_out: impossible,
  },
};

describe('a hand-over', () => {
  const walks = handOverStates.flatMap((state) => handOverActions.map((action) => ({ state, action })));

  it.each(walks)('in state $state, by the action $action, goes where it should', ({ state, action }) => {
    expect(after(state, action)).toBe(expected[state][action]);
  });

  it('lets a person come from every state, and every state can be reached and left', () => {
    for (const state of handOverStates) {
      expect(after(state, 'take_over')).toBe('human');
      expect(walks.some((walk) => walk.state !== state && after(walk.state, walk.action) === state)).toBe(
        true,
      );
      expect(handOverActions.some((action) => ![null, state].includes(after(state, action)))).toBe(true);
    }
  });

  it('takes a conversation from a person only by that person’s side: never by the visitor or the clock', () => {
    expect(after('human', 'ask_for_person')).toBe('human');
    expect(after('human', 'time_out')).toBeNull();
  });
});
