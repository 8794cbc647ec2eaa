import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../kernel/access/access';
import { Returns } from '../../kernel/http/returns';
import {
  ActivityQuery,
  ActivityView,
  BusyCampaignView,
  CampaignsQuery,
  OverviewQuery,
  OverviewView,
} from './analytics.dto';
import { AnalyticsService } from './analytics.service';
import { FunnelQuery, FunnelView } from './funnel.dto';
import { FunnelService } from './funnel.service';

@ApiTags('Analytics')
@Controller('api/analytics')
export class AnalyticsController {
  constructor(
    private readonly analytics: AnalyticsService,
    private readonly funnel: FunnelService,
  ) {}

  @Get('overview')
  @ApiOperation({
    summary: 'Everything the dashboard shows',
    description: 'Everything the dashboard shows, in one call.',
  })
  @Access('analytics:read')
  @Returns(OverviewView)
  overview(@Query() { days = 30, ...campaign }: OverviewQuery): Promise<OverviewView> {
    return this.analytics.overview(days, campaign);
  }

  @Get('activity')
  @ApiOperation({ summary: 'What happened last', description: 'What happened last, newest first.' })
  @Access('analytics:read')
  @Returns(ActivityView, { list: true })
  activity(@Query() { limit = 20 }: ActivityQuery): Promise<ActivityView[]> {
    return this.analytics.activity(limit);
  }

  @Get('campaigns')
  @ApiOperation({
    summary: 'Campaigns that brought visitors',
    description: 'As the `utm_…` parameters of addresses name them, the busiest first.',
  })
  @Access('analytics:read')
  @Returns(BusyCampaignView, { list: true })
  campaigns(@Query() { days = 30 }: CampaignsQuery): Promise<BusyCampaignView[]> {
    return this.analytics.campaigns(days);
  }

  @Get('funnel')
  @ApiOperation({
    summary: 'From the scan to the tour',
    description:
      'What came of printed codes: scans, conversations begun by them, people who left an address, and tours they asked for.',
  })
  @Access('analytics:read')
  @Returns(FunnelView)
  signs(@Query() { days = 30, by = 'sign', ...campaign }: FunnelQuery): Promise<FunnelView> {
    return this.funnel.of(days, by, campaign);
  }
}
