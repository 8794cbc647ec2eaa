/** A person's data were erased; who keeps copies forgets them within the same unit of work. */
export class LeadErased {
  constructor(
    readonly leadId: string,
    readonly conversationIds: string[],
    /** What the person was called. */
    readonly names: string[],
  ) {}
}

/** Somebody of the brokerage changed a lead's status, notes or agent. */
export class LeadChanged {
  constructor(readonly leadId: string) {}
}

/** A visitor left an address, told within the organization and unit of work. `again`: the lead was there before. */
export class LeadCaptured {
  constructor(
    readonly leadId: string,
    readonly conversationId: string,
    readonly botId: string,
    readonly again: boolean,
  ) {}
}
