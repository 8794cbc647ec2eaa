import type { CodeDesign, DrawingRefused, ImageFormat } from './design';
import type { KitJob } from './kit';

/** What the drawing thread is asked for, one at a time. */
export type DrawingJob =
  { kind: 'code'; design: CodeDesign; format: ImageFormat; size: number } | ({ kind: 'kit' } & KitJob);

export type DrawingAnswer =
  | { id: number; file: Uint8Array }
  | { id: number; refused: { code: DrawingRefused['code']; message: string } }
  | { id: number; failed: string };
