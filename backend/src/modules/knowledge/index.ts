// The front door. Classes published here as they land: Sources (add, get, list, change, remove, chunks, replaceChunks),
// KnowledgeSearch (search), Answers (answer); KnowledgeModule exports them.
export type * from './knowledge.types';
export { sourceKinds, sourceStatuses } from './knowledge.types';
