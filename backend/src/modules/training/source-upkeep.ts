import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database';
import { Listens } from '../../kernel/events/events';
import { currentOperationId } from '../../kernel/http/idempotency';
import { Storage } from '../../ports/storage';
import { ChatbotDeleted } from '../chatbots';
import { Sources } from '../knowledge';
import { PropertyDeleted } from '../properties';
import { CancelTraining } from './cancel-training';
import { Orders } from './orders';
import { NothingToRead } from './training.errors';
import type { TrainingJobEntity } from './training-job.entity';

/** Has what was taught read again, or takes it out. */
@Injectable()
export class SourceUpkeep {
  constructor(
    private readonly database: Database,
    private readonly orders: Orders,
    private readonly cancels: CancelTraining,
    private readonly sources: Sources,
    private readonly storage: Storage,
  ) {}

  /** Throws NotFound, and {@link NothingToRead} for what was written by hand. */
  async retrain(sourceId: string): Promise<TrainingJobEntity> {
    const { url, storedAs } = await this.sources.get(sourceId);
    if (url === null && storedAs === null) throw new NothingToRead();
    return this.orders.train(sourceId, currentOperationId());
  }

  /** Its passages leave retrieval with it, its file goes, an open job is cancelled and paid back. Throws NotFound. */
  async remove(sourceId: string): Promise<void> {
    await this.database.transaction(async () => {
      const { storedAs } = await this.sources.get(sourceId);
      await this.cancels.cancelAll(sourceId);
      await this.sources.remove(sourceId);
      if (storedAs) this.database.afterCommit(() => this.storage.remove(storedAs));
    });
  }

  /** What was taught for it alone goes with it; nobody would pay to read it again. */
  @Listens(ChatbotDeleted)
  async chatbotDeleted({ botId }: ChatbotDeleted): Promise<void> {
    for (const id of await this.sources.idsOf({ botId })) await this.remove(id);
  }

  @Listens(PropertyDeleted)
  async propertyDeleted({ propertyId }: PropertyDeleted): Promise<void> {
    for (const id of await this.sources.idsOf({ propertyId })) await this.remove(id);
  }
}
