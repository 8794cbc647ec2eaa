/** A source's passages were written anew, or are gone with it. Told within the organization and the unit of work in which it happened. */
export class PassagesChanged {
  constructor(
    readonly sourceId: string,
    /** Null with {@link propertyId}: every chatbot of the organization answers from it. */
    readonly botId: string | null,
    readonly propertyId: string | null,
  ) {}
}

/** A person wrote something chatbots answer from at once. */
export class KnowledgeWritten {
  constructor(
    readonly sourceId: string,
    readonly botId: string | null,
    readonly propertyId: string | null,
  ) {}
}

/** Chatbots of this scope know more or less than before: a source was deleted, or given to others. */
export class KnowledgeMoved {
  constructor(
    readonly botId: string | null,
    readonly propertyId: string | null,
  ) {}
}
