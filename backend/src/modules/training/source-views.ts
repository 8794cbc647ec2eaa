import { Injectable } from '@nestjs/common';
import type { Page } from '../../kernel/http/page';
import type { Source } from '../knowledge';
import { Schedules } from './recrawl/schedules';
import { type SourceView, viewSource } from './source.dto';

/** Sources as they are shown, with when they are read again. */
@Injectable()
export class SourceViews {
  constructor(private readonly schedules: Schedules) {}

  async one(source: Source): Promise<SourceView> {
    return viewSource(source, (await this.schedules.of([source.id])).get(source.id));
  }

  async page(page: Page<Source>): Promise<Page<SourceView>> {
    const schedules = await this.schedules.of(page.items.map(({ id }) => id));
    return page.map((source) => viewSource(source, schedules.get(source.id)));
  }
}
