import { Injectable } from '@nestjs/common';
import { ValidationFailed } from '../../kernel/errors/errors';
import { type Source, type SourceChange, Sources, WrittenKnowledge } from '../knowledge';
import { Schedules } from './recrawl/schedules';
import { Scopes } from './scope';
import { changedCrawl, readCrawl, settingsOf, type SourceSettings } from './source-settings';
import type { UpdateSource } from './source.dto';

/** Renames what was taught, gives it another scope, schedule or other pages. */
@Injectable()
export class SourceEdits {
  constructor(
    private readonly sources: Sources,
    private readonly written: WrittenKnowledge,
    private readonly schedules: Schedules,
    private readonly scopes: Scopes,
  ) {}

  /**
   * The title of a curated answer is its question. Throws NotFound.
   * @throws {ValidationFailed} for pages wished of a source that is no web page
   */
  async change(id: string, wish: UpdateSource): Promise<Source> {
    const { title, bot_id, property_id, recrawl, crawl } = wish;
    await this.scopes.assertKnown(bot_id, property_id);
    const source = await this.sources.get(id);
    if (crawl !== undefined && source.url === null) throw notOfTheWeb;
    if (title !== undefined && source.kind === 'qa') await this.written.changeAnswer(id, { question: title });
    if (recrawl !== undefined) await this.schedules.set(source, recrawl);
    const change: SourceChange = {
      ...(bot_id !== undefined && { botId: bot_id }),
      ...(property_id !== undefined && { propertyId: property_id }),
      ...(title !== undefined && { title }),
      ...((title ?? crawl) !== undefined && { settings: changedSettings(source, wish) }),
    };
    return this.sources.change(id, change);
  }
}

const notOfTheWeb = new ValidationFailed([
  { field: 'crawl', message: 'Only web pages can have further pages.' },
]);

const changedSettings = (source: Source, { title, crawl }: UpdateSource): SourceSettings => ({
  ...settingsOf(source),
  ...(title !== undefined && { named: true }),
  ...(crawl !== undefined && { crawl: changedCrawl(readCrawl(source), crawl) }),
});
