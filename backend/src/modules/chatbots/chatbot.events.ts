/** Told within the organization and the unit of work in which it happened. */
export class ChatbotCreated {
  constructor(readonly botId: string) {}
}

/** Its texts, homes, sites or status are others now. */
export class ChatbotChanged {
  constructor(readonly botId: string) {}
}

export class ChatbotDeleted {
  constructor(readonly botId: string) {}
}
