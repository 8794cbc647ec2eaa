import { Injectable } from '@nestjs/common';
import { Credits } from '../credits';
import type { TrainingJobEntity } from './training-job.entity';

/** What a training costs: held when it is ordered, paid when it is done, given back when it is not. */
@Injectable()
export class TrainingCredits {
  constructor(private readonly credits: Credits) {}

  /** @param pages web pages that are new or changed; a file counts as one */
  priceOf(pages: number): number {
    if (pages === 0) return 0;
    return this.credits.priceOf('training') + Math.max(0, pages - 1) * this.credits.priceOf('training_page');
  }

  /** Throws InsufficientCredits. */
  async hold({ id, creditsHeld }: TrainingJobEntity, title: string): Promise<void> {
    await this.credits.hold({
      for: 'training',
      key: keyOf(id),
      upTo: creditsHeld,
      relatedEntityId: id,
      description: `Training: ${title}`.slice(0, 300),
    });
  }

  settle({ id }: TrainingJobEntity, used: number): Promise<void> {
    return this.credits.settle(keyOf(id), used);
  }

  release({ id }: TrainingJobEntity): Promise<void> {
    return this.credits.release(keyOf(id));
  }
}

const keyOf = (jobId: string): string => `training:${jobId}`;
