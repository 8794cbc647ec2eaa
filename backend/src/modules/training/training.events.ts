import type { PagesRead } from './recrawl/page-history';

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
  constructor(readonly sourceId: string) {}
}

/** The pages of a web source were read, for the first time or again. */
export class PagesWereRead {
  constructor(
    readonly sourceId: string,
    readonly jobId: string,
    readonly pages: PagesRead,
  ) {}
}
