import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '../../kernel/access/access';
import { Returns } from '../../kernel/http/returns';
import { ActivityQuery, ActivityView, OverviewQuery, OverviewView } from './analytics.dto';
import { AnalyticsService } from './analytics.service';

@ApiTags('Analytics')
@Controller('api/analytics')
export class AnalyticsController {
  constructor(private readonly analytics: AnalyticsService) {}

  /** Everything the dashboard shows, in one call. */
  @Get('overview')
  @Access('analytics:read')
  @Returns(OverviewView)
  overview(@Query() { days = 30 }: OverviewQuery): Promise<OverviewView> {
    return this.analytics.overview(days);
  }

  /** What happened last, newest first. */
  @Get('activity')
  @Access('analytics:read')
  @Returns(ActivityView, { list: true })
  activity(@Query() { limit = 20 }: ActivityQuery): Promise<ActivityView[]> {
    return this.analytics.activity(limit);
  }
}
