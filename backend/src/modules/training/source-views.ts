import { Injectable } from '@nestjs/common';
import type { Page } from '../../kernel/http/page';
import { Chatbots } from '../chatbots';
import { Citings } from '../conversations';
import type { Source } from '../knowledge';
import { Properties } from '../properties';
import { Schedules } from './recrawl/schedules';
import { type SourceView, viewSource } from './source.dto';

/** Sources as they are shown: whose they are, when they are read again and how often they were cited. */
@Injectable()
export class SourceViews {
  constructor(
    private readonly chatbots: Chatbots,
    private readonly properties: Properties,
    private readonly schedules: Schedules,
    private readonly citings: Citings,
  ) {}

  async one(source: Source): Promise<SourceView> {
    const view = await this.viewing([source]);
    return view(source);
  }

  async page(page: Page<Source>): Promise<Page<SourceView>> {
    return page.map(await this.viewing(page.items));
  }

  private async viewing(sources: Source[]): Promise<(source: Source) => SourceView> {
    const ids = sources.map(({ id }) => id);
    const [bots, addresses, schedules, counts] = await Promise.all([
      this.chatbots.names(sources.flatMap(({ botId }) => botId ?? [])),
      this.properties.addresses(sources.flatMap(({ propertyId }) => propertyId ?? [])),
      this.schedules.of(ids),
      this.citings.counts(ids),
    ]);
    return (source) =>
      viewSource(source, {
        bots,
        addresses,
        schedule: schedules.get(source.id),
        cited: counts.get(source.id) ?? 0,
      });
  }
}
