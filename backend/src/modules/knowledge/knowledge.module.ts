import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChatbotsModule } from '../chatbots';
import { CreditsModule } from '../credits';
import { FairHousingModule } from '../fair-housing';
import { PropertiesModule } from '../properties';
import { Answers } from './answering/answers';
import { ModelAnswers } from './answering/model-answers';
import { ChatbotTexts } from './chatbot-texts';
import { ChunkEntity } from './chunk.entity';
import { ChunksRepository } from './chunks.repository';
import { EmbedKnowledge } from './embedding/embed-knowledge';
import { EmbeddingsController } from './embedding/embeddings.controller';
import { EmbeddingsRepository } from './embedding/embeddings.repository';
import { MeaningSearch } from './embedding/meaning-search';
import { NearestPassages } from './embedding/nearest-passages';
import { Pgvector } from './embedding/pgvector';
import { QuestionVectors } from './embedding/question-vectors';
import { VectorTables } from './embedding/vector-tables';
import { IndexAgain } from './index-again';
import { KnowledgeController } from './knowledge.controller';
import { KnowledgeSearch } from './knowledge-search';
import { KnowledgeService } from './knowledge.service';
import { PostingEntity } from './posting.entity';
import { PostingsRepository } from './postings.repository';
import { SourceEntity } from './source.entity';
import { Sources } from './sources';
import { SourcesRepository } from './sources.repository';
import { CuratedAnswers } from './written/curated-answers';
import { WritingEntity } from './written/writing.entity';
import { WritingsRepository } from './written/writings.repository';
import { WrittenController } from './written/written.controller';
import { WrittenKnowledge } from './written/written-knowledge';

@Module({
  imports: [
    TypeOrmModule.forFeature([SourceEntity, ChunkEntity, PostingEntity, WritingEntity]),
    ChatbotsModule,
    CreditsModule,
    FairHousingModule,
    PropertiesModule,
  ],
  controllers: [KnowledgeController, EmbeddingsController, WrittenController],
  providers: [
    SourcesRepository,
    ChunksRepository,
    PostingsRepository,
    Sources,
    ChatbotTexts,
    IndexAgain,
    EmbeddingsRepository,
    VectorTables,
    Pgvector,
    NearestPassages,
    EmbedKnowledge,
    QuestionVectors,
    MeaningSearch,
    WritingsRepository,
    WrittenKnowledge,
    CuratedAnswers,
    KnowledgeSearch,
    ModelAnswers,
    Answers,
    KnowledgeService,
  ],
  exports: [Sources, WrittenKnowledge, KnowledgeSearch, Answers, QuestionVectors],
})
export class KnowledgeModule {}
