import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChatbotsModule } from '../chatbots';
import { ConversationsModule } from '../conversations';
import { KnowledgeModule } from '../knowledge';
import { PropertiesModule } from '../properties';
import { GapEntity } from './gap.entity';
import { GapQuestionEntity } from './gap-question.entity';
import { Gaps } from './gaps';
import { GapsController } from './gaps.controller';
import { GapQuestionsRepository, GapsRepository } from './gaps.repository';
import { GapsService } from './gaps.service';
import { SortQuestions } from './sort-question';

@Module({
  imports: [
    TypeOrmModule.forFeature([GapEntity, GapQuestionEntity]),
    ChatbotsModule,
    ConversationsModule,
    KnowledgeModule,
    PropertiesModule,
  ],
  controllers: [GapsController],
  providers: [GapsRepository, GapQuestionsRepository, Gaps, GapsService, SortQuestions],
  exports: [Gaps],
})
export class GapsModule {}
