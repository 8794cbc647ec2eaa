import { Reflector } from '@nestjs/core';

/** A named kind of work whose payload holds ids, never the things themselves. */
export interface JobType<P extends object> {
  readonly name: string;
  /** How often it may fail before it is given up. */
  readonly attempts: number;
  /** Wait after the first failure, in milliseconds; doubled after each further one. */
  readonly backoffMs: number;
  /** Only for the compiler: ties payload and handler together. */
  readonly payload?: P;
}

/**
 * Names a kind of work: 3 attempts and a second before the second one, unless said otherwise. The name stays what
 * it is as long as jobs of it may wait.
 */
export function job<P extends object>(name: string, { attempts = 3, backoffMs = 1000 } = {}): JobType<P> {
  return { name, attempts, backoffMs };
}

/** What a handler is told about the run it is part of; its second argument. */
export interface JobRun {
  /** 1 for the first try. */
  attempt: number;
  /** After a failure of this one the job is given up. */
  isLast: boolean;
  /** Fires when the process is asked to stop: return or throw soon, the job runs again elsewhere. */
  stopping: AbortSignal;
}

// The type of the payload is checked at the decorator; the registry holds all kinds alike.
type AnyJob = JobType<never>;

/** What {@link Handles} leaves on a method. */
export const handlesJob = Reflector.createDecorator<AnyJob>();
/** What {@link WhenGivenUp} leaves on a method. */
export const givesUpJob = Reflector.createDecorator<AnyJob>();

type Handler<A extends unknown[]> = <M extends (...values: A) => Promise<unknown>>(
  target: object,
  name: string | symbol,
  method: TypedPropertyDescriptor<M>,
) => void;

/**
 * Marks a provider's method as the one that does this work, inside the organization that ordered it.
 * It may be called twice for one job (a process can die after the work and before the note of it),
 * so the second time must change nothing.
 */
export const Handles = <P extends object>(type: JobType<P>) =>
  handlesJob(type as AnyJob) as Handler<[payload: P, run: JobRun]>;

/**
 * Marks the method that is told when a job has failed for good: `(payload, reason)`. May be called
 * twice. The reason is a sentence for operators, not for visitors.
 */
export const WhenGivenUp = <P extends object>(type: JobType<P>) =>
  givesUpJob(type as AnyJob) as Handler<[payload: P, reason: string]>;
