import type { ExtractReason } from './extract.errors';
import type { FileKind } from './file-kind';

/** A stretch of text under one heading or of one page; plain text, paragraphs separated by blank lines. */
export interface ExtractedSection {
  text: string;
  heading?: string;
  /** Page of the document, from 1. */
  page?: number;
  startSeconds?: number;
}

/** A picture a page shows; `url` is absolute http(s). */
export interface ExtractedImage {
  url: string;
  alt: string;
}

/** What a page says about one listing, in the words of the properties table; nothing is guessed. */
export interface ProposedProperty {
  address?: string;
  city?: string;
  state?: string;
  zip_code?: string;
  property_type?: string;
  /** Dollars. */
  price?: number;
  bedrooms?: number;
  bathrooms?: number;
  square_feet?: number;
  year_built?: number;
  description?: string;
}

/** A picture made small, without EXIF, for a model that describes it. */
export interface PreparedPicture {
  data: Uint8Array;
  contentType: string;
  width: number;
  height: number;
}

export interface Extraction {
  fileType: FileKind;
  /** The document's own title, null when it has none. */
  title: string | null;
  sections: ExtractedSection[];
  images: ExtractedImage[];
  features: string[];
  /** BCP 47 tag the document declares. */
  language?: string;
  proposedProperty?: ProposedProperty;
  pages?: number;
  durationSeconds?: number;
  picture?: PreparedPicture;
  /** Web pages: addresses it links to, absolute, without fragments; empty when it asks robots not to follow. */
  links?: string[];
  /** Web pages: the address the page says is its own, absolute. */
  canonical?: string;
  /** What was left out and why, as sentences for a person. */
  notes: string[];
}

/** What the child is asked to read. `url` is the address a web page came from. */
export interface ExtractRequest {
  bytes: Uint8Array;
  filename: string;
  url?: string;
}

export interface ChildRequest extends ExtractRequest {
  id: number;
}

export type ChildAnswer =
  | { ready: true }
  | { id: number; extraction: Extraction }
  | { id: number; failure: { reason: ExtractReason; message: string } };
