import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChatbotsModule } from '../chatbots';
import { ConversationsModule } from '../conversations';
import { KnowledgeModule } from '../knowledge';
import { LeadsModule } from '../leads';
import { PropertiesModule } from '../properties';
import { ForgetInGaps } from './forget-in-gaps';
import { GapEntity } from './gap.entity';
import { GapQuestionEntity } from './gap-question.entity';
import { Gaps } from './gaps';
import { GapsController } from './gaps.controller';
import { GapQuestionsRepository, GapsRepository } from './gaps.repository';
import { GapsService } from './gaps.service';
import { GatherGaps } from './gather-gaps';
import { HomesAsked } from './home-asked';
import { SortQuestions } from './sort-question';

@Module({
  imports: [
    TypeOrmModule.forFeature([GapEntity, GapQuestionEntity]),
    ChatbotsModule,
    ConversationsModule,
    KnowledgeModule,
    LeadsModule,
    PropertiesModule,
  ],
  controllers: [GapsController],
  providers: [
    GapsRepository,
    GapQuestionsRepository,
    Gaps,
    GapsService,
    SortQuestions,
    GatherGaps,
    HomesAsked,
    ForgetInGaps,
  ],
  exports: [Gaps],
})
export class GapsModule {}
