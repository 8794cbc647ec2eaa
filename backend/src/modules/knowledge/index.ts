// The front door. Still to land: KnowledgeSearch (search) and Answers (answer), with the types below.
export { chunkSections } from './chunking';
export type * from './knowledge.types';
export { sourceKinds, sourceStatuses } from './knowledge.types';
export { Sources } from './sources';
