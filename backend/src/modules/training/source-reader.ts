import { Injectable } from '@nestjs/common';
import { NotFound } from '../../kernel/errors/errors';
import { Storage } from '../../ports/storage';
import type { Source } from '../knowledge';
import { type Extraction, Extractor, spokenFeatures } from './extract';
import { analyse, type Material, paragraphsOf } from './material';
import type { Report } from './report';
import { Understanding } from './understanding';
import { WebMaterial } from './web-material';

/** Reads a source again from where it came from: the web or the stored file. */
@Injectable()
export class SourceReader {
  constructor(
    private readonly web: WebMaterial,
    private readonly extractor: Extractor,
    private readonly storage: Storage,
    private readonly understanding: Understanding,
  ) {}

  read(source: Source, report: Report): Promise<Material> {
    return source.url !== null ? this.web.read(source, source.url, report) : this.readFile(source, report);
  }

  private async readFile(source: Source, report: Report): Promise<Material> {
    if (!source.storedAs || !source.filename) throw new NotFound();
    const bytes = await this.storage.get(source.storedAs);
    const extraction = await this.extractor.extract({ bytes, filename: source.filename });
    const understood = await this.understanding.of(extraction, { bytes, report, botId: source.botId });
    return {
      sections: understood.sections,
      pageCount: 1,
      paidPages: 1,
      isUnchanged: false,
      trained: {
        kind: 'file',
        title: extraction.title ?? source.title,
        fileType: extraction.fileType,
        paragraphs: paragraphsOf(understood.sections),
        images: extraction.images,
        features: featuresOf(extraction, understood),
        analysis: analyse({
          ...extraction,
          ...understood,
          notes: [...extraction.notes, ...understood.notes],
        }),
        proposedProperty: extraction.proposedProperty ?? null,
        pages: [],
      },
    };
  }
}

/** A description or transcript names features too. */
const featuresOf = ({ features }: Extraction, { sections }: Pick<Material, 'sections'>): string[] =>
  [...new Set([...features, ...spokenFeatures(sections)])].slice(0, 100);
