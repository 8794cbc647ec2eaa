/** A source's passages were written anew. Told within the organization and the unit of work in which it happened. */
export class PassagesChanged {
  constructor(readonly sourceId: string) {}
}
