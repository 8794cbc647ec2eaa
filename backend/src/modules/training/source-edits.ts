import { Injectable } from '@nestjs/common';
import { Storage } from '../../ports/storage';
import { type Source, type SourceChange, Sources, WrittenKnowledge } from '../knowledge';
import { Orders } from './orders';
import { Scopes } from './scope';
import { settingsOf } from './source-settings';
import type { UpdateSource } from './source.dto';

/** Renames, gives another scope to and removes what was taught. */
@Injectable()
export class SourceEdits {
  constructor(
    private readonly orders: Orders,
    private readonly sources: Sources,
    private readonly written: WrittenKnowledge,
    private readonly storage: Storage,
    private readonly scopes: Scopes,
  ) {}

  /** The title of a curated answer is its question. Throws NotFound. */
  async change(id: string, { title, bot_id, property_id }: UpdateSource): Promise<Source> {
    await this.scopes.assertKnown(bot_id, property_id);
    const source = await this.sources.get(id);
    if (title !== undefined && source.kind === 'qa') await this.written.changeAnswer(id, { question: title });
    const change: SourceChange = {
      ...(bot_id !== undefined && { botId: bot_id }),
      ...(property_id !== undefined && { propertyId: property_id }),
      ...(title !== undefined && { title, settings: { ...settingsOf(source), named: true } }),
    };
    return this.sources.change(id, change);
  }

  async remove(id: string): Promise<void> {
    const { storedAs } = await this.sources.get(id);
    await this.orders.cancelAll(id);
    await this.sources.remove(id);
    if (storedAs) await this.storage.remove(storedAs);
  }
}
