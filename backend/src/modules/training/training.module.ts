import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChatbotsModule } from '../chatbots';
import { CreditsModule } from '../credits';
import { KnowledgeModule } from '../knowledge';
import { PropertiesModule } from '../properties';
import { TrainingAnswers } from './answers';
import { Extractor } from './extract';
import { JobWatch } from './job-watch';
import { OpenJobs } from './open-jobs';
import { Orders } from './orders';
import { PictureReader } from './picture-reader';
import { RecordingReader } from './recording-reader';
import { Scopes } from './scope';
import { SourceEdits } from './source-edits';
import { SourceReader } from './source-reader';
import { SourcesController } from './sources.controller';
import { TrainingCredits } from './training-credits';
import { TrainingController } from './training.controller';
import { TrainingJobEntity } from './training-job.entity';
import { TrainingJobsController } from './training-jobs.controller';
import { TrainingJobsRepository } from './training-jobs.repository';
import { TrainingRun } from './training-run';
import { TrainingService } from './training.service';
import { WebReader } from './web/web-reader';

@Module({
  imports: [
    TypeOrmModule.forFeature([TrainingJobEntity]),
    ChatbotsModule,
    CreditsModule,
    KnowledgeModule,
    PropertiesModule,
  ],
  controllers: [TrainingController, TrainingJobsController, SourcesController],
  providers: [
    TrainingJobsRepository,
    TrainingCredits,
    TrainingService,
    Scopes,
    SourceEdits,
    TrainingRun,
    TrainingAnswers,
    Orders,
    OpenJobs,
    JobWatch,
    SourceReader,
    WebReader,
    PictureReader,
    RecordingReader,
    { provide: Extractor, useFactory: () => new Extractor() },
  ],
})
export class TrainingModule {}
