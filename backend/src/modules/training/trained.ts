import type { ExtractedImage, ProposedProperty } from './extract';
import type { LeftOut } from './web/frontier';

/** What one training understood, as it is shown to the person who ordered it; long texts are cut. */
export interface Trained {
  kind: 'page' | 'file';
  title: string;
  /** Of the file as it was understood (`pdf`, `jpg`, …). */
  fileType: string;
  paragraphs: string[];
  images: ExtractedImage[];
  features: string[];
  /** One or two sentences on what was found, and on what was left out and why. */
  analysis: string;
  proposedProperty: ProposedProperty | null;
  pages: { url: string; title: string }[];
  /** Pages that were found and not learned, and why; of web sources. */
  leftOut?: LeftOut[];
}
