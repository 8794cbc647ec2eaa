import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BrandingModule } from '../branding';
import { CreditsModule } from '../credits';
import { PropertiesModule } from '../properties';
import { ChatbotPropertyEntity } from './chatbot-property.entity';
import { ChatbotEntity } from './chatbot.entity';
import { ChatbotRecords } from './chatbot-records';
import { ChatbotSettings } from './chatbot-settings';
import { ChatbotViews } from './chatbot-views';
import { Chatbots } from './chatbots';
import { ChatbotsController } from './chatbots.controller';
import { ChatbotPropertiesRepository, ChatbotsRepository } from './chatbots.repository';
import { ChatbotsService } from './chatbots.service';

@Module({
  imports: [
    TypeOrmModule.forFeature([ChatbotEntity, ChatbotPropertyEntity]),
    CreditsModule,
    PropertiesModule,
    BrandingModule,
  ],
  controllers: [ChatbotsController],
  providers: [
    ChatbotsRepository,
    ChatbotPropertiesRepository,
    ChatbotsService,
    ChatbotSettings,
    ChatbotRecords,
    ChatbotViews,
    Chatbots,
  ],
  exports: [Chatbots],
})
export class ChatbotsModule {}
