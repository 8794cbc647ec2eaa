import { Module } from '@nestjs/common';
import { ChatbotsModule } from '../chatbots';
import { CreditsModule } from '../credits';
import { AnalyticsController } from './analytics.controller';
import { AnalyticsRepository } from './analytics.repository';
import { AnalyticsService } from './analytics.service';

@Module({
  imports: [ChatbotsModule, CreditsModule],
  controllers: [AnalyticsController],
  providers: [AnalyticsRepository, AnalyticsService],
})
export class AnalyticsModule {}
