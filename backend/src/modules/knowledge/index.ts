export { Answers } from './answering/answers';
export { chunkSections } from './chunking';
export { KnowledgeModule } from './knowledge.module';
export { KnowledgeSearch } from './knowledge-search';
export type * from './knowledge.types';
export { sourceKinds, sourceStatuses } from './knowledge.types';
export { Sources } from './sources';
