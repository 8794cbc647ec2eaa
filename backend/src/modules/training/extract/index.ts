export { Extractor } from './extractor';
export { ExtractError, type ExtractReason } from './extract.errors';
export type {
  ExtractedImage,
  ExtractedSection,
  Extraction,
  PreparedPicture,
  ProposedProperty,
} from './extraction';
export { acceptedExtensions, familyOf, kindByName, type FileFamily, type FileKind } from './file-kind';
export { limits } from './limits';
export { spokenFeatures } from './spoken-features';
