import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChatbotsModule } from '../chatbots';
import { AiUsageController } from './ai-usage.controller';
import { AiUsageEntity } from './ai-usage.entity';
import { AiUsageRepository } from './ai-usage.repository';
import { AiUsage } from './ai-usage.service';
import { ModelPrices } from './model-prices';

@Module({
  imports: [TypeOrmModule.forFeature([AiUsageEntity]), ChatbotsModule],
  controllers: [AiUsageController],
  providers: [AiUsageRepository, ModelPrices, AiUsage],
})
export class AiUsageModule {}
