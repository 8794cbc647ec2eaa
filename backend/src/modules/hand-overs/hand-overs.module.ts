import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BrandingModule } from '../branding';
import { ChatbotsModule } from '../chatbots';
import { ConversationsModule } from '../conversations';
import { GapsModule } from '../gaps';
import { KnowledgeModule } from '../knowledge';
import { LeadsModule } from '../leads';
import { PropertiesModule } from '../properties';
import { LeadRoutingModule } from '../lead-routing';
import { OrganizationsModule } from '../organizations';
import { AgentLetters } from './agent-letters';
import { AgentQuestionEntity } from './agent-question.entity';
import { AgentQuestionsRepository } from './agent-questions.repository';
import { AnswerDelivery } from './answer-delivery';
import { AskAgent } from './ask-agent';
import { AskForPerson } from './ask-for-person';
import { BuyerMail } from './buyer-mail';
import { ForgetInQuestions } from './forget-in-questions';
import { OfficeHoursController } from './office-hours.controller';
import { OfficeHoursEntity } from './office-hours.entity';
import { OfficeHoursRepository } from './office-hours.repository';
import { OfficeHours } from './office-hours.service';
import { PublicHandOverController } from './public-hand-over.controller';
import { QuestionAnswers } from './question-answers';
import { ReplyLinkEntity } from './reply-link.entity';
import { ReplyLinksRepository } from './reply-links.repository';
import { ReplyLinks } from './reply-links';
import { ReplyMail } from './reply-mail';
import { ReplyPageController } from './reply-page.controller';
import { ReplyPages } from './reply-pages';
import { ReplyWriter } from './reply-writer';
import { ResponsibleAgent } from './responsible-agent';

@Module({
  imports: [
    TypeOrmModule.forFeature([OfficeHoursEntity, AgentQuestionEntity, ReplyLinkEntity]),
    BrandingModule,
    ChatbotsModule,
    ConversationsModule,
    GapsModule,
    KnowledgeModule,
    LeadsModule,
    PropertiesModule,
    LeadRoutingModule,
    OrganizationsModule,
  ],
  controllers: [OfficeHoursController, PublicHandOverController, ReplyPageController],
  providers: [
    OfficeHoursRepository,
    OfficeHours,
    ResponsibleAgent,
    AskForPerson,
    AskAgent,
    AgentQuestionsRepository,
    AgentLetters,
    ReplyMail,
    ReplyLinksRepository,
    ReplyLinks,
    ReplyPages,
    ReplyWriter,
    QuestionAnswers,
    AnswerDelivery,
    BuyerMail,
    ForgetInQuestions,
  ],
  exports: [OfficeHours],
})
export class HandOversModule {}
