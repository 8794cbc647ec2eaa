import { Injectable } from '@nestjs/common';
import { type Source, type SourceChange, Sources, WrittenKnowledge } from '../knowledge';
import { Schedules } from './recrawl/schedules';
import { Scopes } from './scope';
import { settingsOf } from './source-settings';
import type { UpdateSource } from './source.dto';

/** Renames what was taught, gives it another scope or schedule. */
@Injectable()
export class SourceEdits {
  constructor(
    private readonly sources: Sources,
    private readonly written: WrittenKnowledge,
    private readonly schedules: Schedules,
    private readonly scopes: Scopes,
  ) {}

  /** The title of a curated answer is its question. Throws NotFound. */
  async change(id: string, { title, bot_id, property_id, recrawl }: UpdateSource): Promise<Source> {
    await this.scopes.assertKnown(bot_id, property_id);
    const source = await this.sources.get(id);
    if (title !== undefined && source.kind === 'qa') await this.written.changeAnswer(id, { question: title });
    if (recrawl !== undefined) await this.schedules.set(source, recrawl);
    const change: SourceChange = {
      ...(bot_id !== undefined && { botId: bot_id }),
      ...(property_id !== undefined && { propertyId: property_id }),
      ...(title !== undefined && { title, settings: { ...settingsOf(source), named: true } }),
    };
    return this.sources.change(id, change);
  }
}
