/** A visitor left an address, told within the organization and unit of work. `again`: the lead was there before. */
export class LeadCaptured {
  constructor(
    readonly leadId: string,
    readonly conversationId: string,
    readonly botId: string,
    readonly again: boolean,
  ) {}
}
