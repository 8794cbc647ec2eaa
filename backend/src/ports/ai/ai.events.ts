import type { AiUsage } from './ai.port';

/** What a model service can be asked to do. */
export const aiTasks = ['answer', 'describe', 'transcribe', 'embed'] as const;
/** One of {@link aiTasks}. */
export type AiTask = (typeof aiTasks)[number];

/** A model service was called for the current organization, and this is what it took. */
export class AiUsed {
  constructor(
    readonly task: AiTask,
    readonly model: string,
    readonly usage: AiUsage,
    readonly more: {
      botId?: string | undefined;
      /** Length of a recording. */
      seconds?: number | null;
      /** The answer broke off; what was read of it is paid for all the same. */
      broken?: boolean;
    } = {},
  ) {}
}
