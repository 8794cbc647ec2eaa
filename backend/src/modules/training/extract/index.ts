export { Extractor } from './extractor';
export { ExtractError, type ExtractReason } from './extract.errors';
export type { ExtractedImage, Extraction, ProposedProperty } from './extraction';
export { acceptedExtensions, familyOf, kindByName, type FileKind } from './file-kind';
export { limits } from './limits';
export { spokenFeatures } from './spoken-features';
