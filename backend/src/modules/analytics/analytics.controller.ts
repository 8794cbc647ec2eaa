import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../kernel/access/access';
import { Returns } from '../../kernel/http/returns';
import { ActivityQuery, ActivityView, OverviewQuery, OverviewView } from './analytics.dto';
import { AnalyticsService } from './analytics.service';

@ApiTags('Analytics')
@Controller('api/analytics')
export class AnalyticsController {
  constructor(private readonly analytics: AnalyticsService) {}

  @Get('overview')
  @ApiOperation({
    summary: 'Everything the dashboard shows',
    description: 'Everything the dashboard shows, in one call.',
  })
  @Access('analytics:read')
  @Returns(OverviewView)
  overview(@Query() { days = 30 }: OverviewQuery): Promise<OverviewView> {
    return this.analytics.overview(days);
  }

  @Get('activity')
  @ApiOperation({ summary: 'What happened last', description: 'What happened last, newest first.' })
  @Access('analytics:read')
  @Returns(ActivityView, { list: true })
  activity(@Query() { limit = 20 }: ActivityQuery): Promise<ActivityView[]> {
    return this.analytics.activity(limit);
  }
}
