import { Injectable } from '@nestjs/common';
import type { Page } from '../../kernel/http/page';
import { Chatbots } from '../chatbots';
import { Properties } from '../properties';
import type { GapEntity } from './gap.entity';
import {
  type AnswerGap,
  type GapDetail,
  type GapNames,
  type GapsQuery,
  type GapView,
  viewAsked,
  viewGap,
} from './gap.dto';
import { Gaps } from './gaps';
import { GapQuestionsRepository, GapsRepository } from './gaps.repository';

/** The gaps as the brokerage sees them. */
@Injectable()
export class GapsService {
  constructor(
    private readonly repository: GapsRepository,
    private readonly questions: GapQuestionsRepository,
    private readonly gaps: Gaps,
    private readonly chatbots: Chatbots,
    private readonly properties: Properties,
  ) {}

  async page({ q, state, bot_id, property_id, sort, ...query }: GapsQuery): Promise<Page<GapView>> {
    const filter = { q, state, botId: bot_id, propertyId: property_id, sort };
    const page = await this.repository.filtered(query, filter);
    const names = await this.namesFor(page.items);
    return page.map((gap) => viewGap(gap, names));
  }

  async view(gapId: string): Promise<GapDetail> {
    const gap = await this.repository.get(gapId);
    const [asked, names] = await Promise.all([this.questions.ofGap(gapId), this.namesFor([gap])]);
    return { ...viewGap(gap, names), asked: asked.map(viewAsked) };
  }

  async answer(gapId: string, wish: AnswerGap): Promise<GapDetail> {
    await this.gaps.answer(gapId, wish);
    return this.view(gapId);
  }

  async setState(gapId: string, state: 'open' | 'dismissed'): Promise<GapDetail> {
    await (state === 'open' ? this.gaps.reopen(gapId) : this.gaps.dismiss(gapId));
    return this.view(gapId);
  }

  private async namesFor(gaps: GapEntity[]): Promise<GapNames> {
    const [bots, addresses] = await Promise.all([
      this.chatbots.names(gaps.map(({ botId }) => botId)),
      this.properties.addresses(gaps.flatMap(({ propertyId }) => propertyId ?? [])),
    ]);
    return { bots, addresses };
  }
}
