import { Logger } from '@nestjs/common';
import {
  type Answer,
  type Attribution,
  type Place,
  type Source,
  SourceFailed,
  type SourceName,
} from '../../ports/listings';

type SourceStatus = 'ok' | 'no_match' | 'not_configured' | 'failed' | 'demo';

/** What became of asking one source. */
export interface Heard<Facts> {
  name: SourceName;
  status: SourceStatus;
  /** Milliseconds. */
  tookMs: number;
  answer: Answer<Facts> | null;
  attribution?: Attribution;
  message?: string;
}

const log = new Logger('ListingSources');

/** For everything a source does, retries and sign-in included. */
const deadlineMs = 8_000;

/** Asks one source and never fails: what goes wrong is part of what was heard. */
export async function hear<Facts>(
  source: Source<Facts>,
  place: Place | Promise<Place>,
  demo: boolean,
): Promise<Heard<Facts>> {
  const { name } = source;
  let started = performance.now();
  const heard = (status: SourceStatus, answer: Answer<Facts> | null, message?: string): Heard<Facts> => ({
    name,
    status,
    answer,
    tookMs: Math.round(performance.now() - started),
    ...(answer && { attribution: answer.attribution }),
    ...(message !== undefined && { message }),
  });
  try {
    if (!(await source.configured())) return heard('not_configured', null);
    const where = await place;
    started = performance.now();
    const answer = await withinDeadline(source.ask(where), name);
    return heard(answer === null ? 'no_match' : demo ? 'demo' : 'ok', answer);
  } catch (error) {
    if (!(error instanceof SourceFailed)) log.error(error);
    return heard(
      'failed',
      null,
      error instanceof SourceFailed ? error.message : `${name} could not be asked.`,
    );
  }
}

async function withinDeadline<T>(work: Promise<T>, name: SourceName): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new SourceFailed(`${name} took too long to answer.`)), deadlineMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
