/** A visitor asked to see a home; told within the unit of work, like the others. */
export class TourRequested {
  constructor(
    readonly tourId: string,
    readonly leadId: string,
  ) {}
}

/** A tour was proposed, agreed on, moved, declined or cancelled. `agreedAt`: the time that stood in calendars before, or null. */
export class TourChanged {
  constructor(
    readonly tourId: string,
    readonly agreedAt: string | null,
    /** Which change of the tour it is; the request is 0. */
    readonly sequence: number,
  ) {}
}
