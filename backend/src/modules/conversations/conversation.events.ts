import type { HandOverAction, HandOverState } from './hand-over-states';

/** A visitor opened a conversation. Told within the organization and the unit of work in which it happened, like all of these. */
export class ConversationStarted {
  constructor(
    readonly conversationId: string,
    readonly botId: string,
  ) {}
}

/** A visitor's question got its answer. */
export class QuestionAnswered {
  constructor(
    readonly conversationId: string,
    readonly messageId: string,
    readonly answer: {
      botId: string;
      answered: boolean;
      /** The question as understood when the material did not hold an answer. */
      gap: string | null;
      /** Of the sources that the answer cites, each once; what was taught may be gone by now. */
      sourceIds: string[];
    },
  ) {}
}

/** Somebody else answers from now on. */
export class HandOverChanged {
  constructor(
    readonly conversationId: string,
    readonly action: HandOverAction,
    readonly from: HandOverState,
    readonly to: HandOverState,
  ) {}
}

/** A visitor asked in words for a person. */
export class PersonWanted {
  constructor(readonly conversationId: string) {}
}

/** A visitor wrote; `toPerson` when no bot answers it. */
export class VisitorWrote {
  constructor(
    readonly conversationId: string,
    readonly messageId: string,
    readonly toPerson: boolean,
  ) {}
}

/** A person of the brokerage wrote to the visitor. */
export class AgentWrote {
  constructor(
    readonly conversationId: string,
    readonly messageId: string,
  ) {}
}
