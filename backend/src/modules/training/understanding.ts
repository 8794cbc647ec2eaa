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

interface Circumstances {
  /** The file itself; without it what was extracted is all there is. */
  bytes: Buffer | undefined;
  report: Report;
  /** For whom it is learned, in the record of what models were used for. */
  botId: string | null;
}

/** Pictures and recordings need more than the reader alone can do. */
@Injectable()
export class Understanding {
  constructor(
    private readonly pictures: PictureReader,
    private readonly recordings: RecordingReader,
  ) {}

  async of(extraction: Extraction, { bytes, report, botId }: Circumstances): Promise<Understood> {
    const family = familyOf(extraction.fileType);
    if (family === 'document' || !bytes) return { sections: extraction.sections, notes: [] };
    if (family === 'image') return this.pictures.read(extraction, botId);
    await report({ stage: 'listening', done: 0, total: 1 });
    return { sections: await this.recordings.read(bytes, extraction.fileType, botId), notes: [] };
  }
}
