import { ListOf, Nested, OneOf, Text, Whole, WholeInQuery } from '../../kernel/http/fields';
import { CampaignFields } from '../../kernel/http/campaign';
import { PeriodView } from './analytics.dto';

const funnelGroups = ['sign', 'property', 'agent', 'campaign', 'day', 'device'] as const;
export type FunnelGroup = (typeof funnelGroups)[number];

/** `utm_…`: only what came of that campaign. */
export class FunnelQuery extends CampaignFields {
  @WholeInQuery({
    min: 1,
    max: 366,
    optional: true,
    description: 'How many days, today included (default 30).',
  })
  days?: number;
  @OneOf(funnelGroups, {
    optional: true,
    description:
      'What a row is (default sign). `agent`: by name, who looks after the listing; `campaign`: by `utm_campaign`.',
  })
  by?: FunnelGroup;
}

export class FunnelStepsView {
  @Whole({ description: 'Visits by camera; one device counts once in half an hour.' }) scans!: number;
  @Whole({ description: 'Visits by a link that was clicked.' }) clicks!: number;
  @Whole({
    nullable: true,
    description: 'Begun by way of a code; null by device, which conversations do not know.',
  })
  conversations!: number | null;
  @Whole({ nullable: true, description: 'People who left an address in such a conversation.' })
  leads!: number | null;
  @Whole({ nullable: true, description: 'Tours asked for in such a conversation.' })
  tours!: number | null;
}

export class FunnelRowView extends FunnelStepsView {
  @Text({
    description: 'Id of the sign or listing, name of the agent or campaign, day or device; empty for none.',
  })
  key!: string;
  @Text({ description: 'What it is called.' }) name!: string;
}

export class FunnelView {
  @Nested(PeriodView) period!: PeriodView;
  @OneOf(funnelGroups) by!: FunnelGroup;
  @Nested(FunnelStepsView) totals!: FunnelStepsView;
  @ListOf(FunnelRowView, { max: 366, description: 'Most scans first; days in their order.' })
  rows!: FunnelRowView[];
}
