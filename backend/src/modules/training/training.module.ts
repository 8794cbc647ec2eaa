import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Env } from '../../env';
import { ChatbotsModule } from '../chatbots';
import { ConversationsModule } from '../conversations';
import { CreditsModule } from '../credits';
import { KnowledgeModule } from '../knowledge';
import { PropertiesModule } from '../properties';
import { TrainingAnswers } from './answers';
import { CancelTraining } from './cancel-training';
import { Extractor } from './extract';
import { JobWatch } from './job-watch';
import { OpenJobs } from './open-jobs';
import { Orders } from './orders';
import { PictureReader } from './picture-reader';
import { ProposalController } from './proposal/proposal.controller';
import { Proposals } from './proposal/proposals';
import { OrderDue } from './recrawl/order-due';
import { PageChangeEntity } from './recrawl/page-change.entity';
import { PageHistory } from './recrawl/page-history';
import { SourcePagesController } from './recrawl/pages.controller';
import { PageChangesRepository, SourcePagesRepository } from './recrawl/pages.repository';
import { RecrawlSweep } from './recrawl/recrawl-sweep';
import { ScheduleEntity } from './recrawl/schedule.entity';
import { Schedules } from './recrawl/schedules';
import { SchedulesRepository } from './recrawl/schedules.repository';
import { SourcePageEntity } from './recrawl/source-page.entity';
import { ReaderWarmUp } from './reader-warm-up';
import { RecordingReader } from './recording-reader';
import { Scopes } from './scope';
import { SourceEdits } from './source-edits';
import { SourceViews } from './source-views';
import { Understanding } from './understanding';
import { WebMaterial } from './web-material';
import { PreviewController } from './preview.controller';
import { SourceUpkeep } from './source-upkeep';
import { SourceReader } from './source-reader';
import { SourcesController } from './sources.controller';
import { TrainingCredits } from './training-credits';
import { TrainingController } from './training.controller';
import { TrainingJobEntity } from './training-job.entity';
import { TrainingJobsController } from './training-jobs.controller';
import { TrainingJobsRepository } from './training-jobs.repository';
import { TrainingEnd } from './training-end';
import { TrainingRun } from './training-run';
import { TrainingService } from './training.service';
import { WebReader } from './web/web-reader';

@Module({
  imports: [
    TypeOrmModule.forFeature([TrainingJobEntity, SourcePageEntity, PageChangeEntity, ScheduleEntity]),
    ChatbotsModule,
    ConversationsModule,
    CreditsModule,
    KnowledgeModule,
    PropertiesModule,
  ],
  controllers: [
    TrainingController,
    PreviewController,
    TrainingJobsController,
    SourcesController,
    SourcePagesController,
    ProposalController,
  ],
  providers: [
    TrainingJobsRepository,
    TrainingCredits,
    TrainingService,
    Scopes,
    SourceEdits,
    SourceUpkeep,
    TrainingEnd,
    TrainingRun,
    TrainingAnswers,
    Orders,
    CancelTraining,
    OpenJobs,
    JobWatch,
    SourceReader,
    SourceViews,
    WebMaterial,
    WebReader,
    Understanding,
    SourcePagesRepository,
    PageChangesRepository,
    PageHistory,
    SchedulesRepository,
    Schedules,
    OrderDue,
    RecrawlSweep,
    Proposals,
    PictureReader,
    RecordingReader,
    ReaderWarmUp,
    {
      provide: Extractor,
      inject: [Env],
      useFactory: ({ READER_MEMORY_MB }: Env) => new Extractor({ memoryMegabytes: READER_MEMORY_MB }),
    },
  ],
})
export class TrainingModule {}
