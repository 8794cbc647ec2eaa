import { Injectable } from '@nestjs/common';
import type { Section } from '../knowledge';
import { type Extraction, familyOf } from './extract';
import { PictureReader } from './picture-reader';
import { RecordingReader } from './recording-reader';
import type { Report } from './report';

export interface Understood {
  sections: Section[];
  description?: string;
  notes: string[];
}

/** Pictures and recordings need more than the reader alone can do. */
@Injectable()
export class Understanding {
  constructor(
    private readonly pictures: PictureReader,
    private readonly recordings: RecordingReader,
  ) {}

  /** @param bytes the file itself; without it what was extracted is all there is */
  async of(extraction: Extraction, bytes: Buffer | undefined, report: Report): Promise<Understood> {
    const family = familyOf(extraction.fileType);
    if (family === 'document' || !bytes) return { sections: extraction.sections, notes: [] };
    if (family === 'image') return this.pictures.read(extraction);
    await report({ stage: 'listening', done: 0, total: 1 });
    return { sections: await this.recordings.read(bytes, extraction.fileType), notes: [] };
  }
}
