/** A visitor asked what nothing told; the question is sorted into its gap. Told in the unit of work in which it happened. */
export class GapAsked {
  constructor(
    readonly gapId: string,
    /** Nobody asked it before. */
    readonly isNew: boolean,
  ) {}
}

/** A person answered a gap; the answer is approved knowledge from now on, and these conversations still wait for it. */
export class GapAnswered {
  constructor(
    readonly gapId: string,
    readonly question: string,
    readonly answer: string,
    readonly conversationIds: string[],
  ) {}
}
