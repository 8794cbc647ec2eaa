import { Module } from '@nestjs/common';
import { ChatbotsModule } from '../chatbots';
import { CreditsModule } from '../credits';
import { HandOversModule } from '../hand-overs';
import { OrganizationsModule } from '../organizations';
import { PropertiesModule } from '../properties';
import { AnalyticsController } from './analytics.controller';
import { AnalyticsRepository } from './analytics.repository';
import { AnalyticsService } from './analytics.service';
import { FunnelRepository } from './funnel.repository';
import { FunnelService } from './funnel.service';

@Module({
  imports: [ChatbotsModule, CreditsModule, HandOversModule, OrganizationsModule, PropertiesModule],
  controllers: [AnalyticsController],
  providers: [AnalyticsRepository, AnalyticsService, FunnelRepository, FunnelService],
})
export class AnalyticsModule {}
