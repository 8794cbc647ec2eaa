/** A source was read and its passages can be found. */
export class SourceTrained {
  constructor(
    readonly sourceId: string,
    readonly jobId: string,
    readonly title: string,
  ) {}
}

/** A source could not be read; nothing was charged. */
export class TrainingFailed {
  constructor(
    readonly sourceId: string,
    readonly jobId: string,
    readonly title: string,
    readonly code: string,
  ) {}
}
