/** A visitor asked to see a home; told within the unit of work, like the others. */
export class TourRequested {
  constructor(
    readonly tourId: string,
    readonly leadId: string,
  ) {}
}

/** A tour was proposed, agreed on, moved, declined or cancelled. `wasAgreed`: it stood in calendars before. */
export class TourChanged {
  constructor(
    readonly tourId: string,
    readonly wasAgreed: boolean,
    /** Which change of the tour it is; the request is 0. */
    readonly sequence: number,
  ) {}
}
