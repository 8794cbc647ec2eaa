import { Injectable } from '@nestjs/common';
import { NotFound } from '../../kernel/errors/errors';
import { Storage } from '../../ports/storage';
import type { Section, Source } from '../knowledge';
import { type Extraction, ExtractError, Extractor, familyOf } from './extract';
import { analyse, type Material, paragraphsOf } from './material';
import { PictureReader } from './picture-reader';
import { RecordingReader } from './recording-reader';
import type { Report } from './report';
import { readCrawl } from './source-settings';
import { WebReader } from './web/web-reader';

interface Understood {
  sections: Section[];
  description?: string;
  notes: string[];
}

/** Reads a source again from where it came from: the web or the stored file. */
@Injectable()
export class SourceReader {
  constructor(
    private readonly web: WebReader,
    private readonly extractor: Extractor,
    private readonly storage: Storage,
    private readonly pictures: PictureReader,
    private readonly recordings: RecordingReader,
  ) {}

  read(source: Source, report: Report): Promise<Material> {
    return source.url !== null ? this.readWeb(source, source.url, report) : this.readFile(source, report);
  }

  private async readWeb(source: Source, url: string, report: Report): Promise<Material> {
    const { pages, notes } = await this.web.read(url, readCrawl(source), report);
    const [first] = pages;
    if (!first) throw new ExtractError('no_text_found');
    const { extraction, bytes } = first;
    const understood = await this.understand(extraction, bytes, report);
    const further = pages.slice(1).flatMap((page) =>
      page.extraction.sections.map((section): Section => ({
        ...section,
        url: page.url,
        title: page.extraction.title ?? page.url,
      })),
    );
    const title = extraction.title ?? source.title;
    return {
      sections: [...understood.sections, ...further],
      pageCount: pages.length,
      trained: {
        kind: 'page',
        title,
        fileType: extraction.fileType,
        paragraphs: paragraphsOf([...understood.sections, ...further]),
        images: unique(pages.flatMap((page) => page.extraction.images)),
        features: [...new Set(pages.flatMap((page) => page.extraction.features))].slice(0, 100),
        analysis: analyse({
          ...extraction,
          ...understood,
          notes: [...extraction.notes, ...understood.notes, ...notes],
          ...(pages.length > 1 && { pages: pages.length }),
        }),
        proposedProperty: extraction.proposedProperty ?? null,
        pages: pages.map((page) => ({ url: page.url, title: page.extraction.title ?? page.url })),
      },
    };
  }

  private async readFile(source: Source, report: Report): Promise<Material> {
    if (!source.storedAs || !source.filename) throw new NotFound();
    await report({ stage: 'reading', done: 0, total: 1 });
    const bytes = await this.storage.get(source.storedAs);
    const extraction = await this.extractor.extract({ bytes, filename: source.filename });
    const understood = await this.understand(extraction, bytes, report);
    return {
      sections: understood.sections,
      pageCount: 1,
      trained: {
        kind: 'file',
        title: extraction.title ?? source.title,
        fileType: extraction.fileType,
        paragraphs: paragraphsOf(understood.sections),
        images: extraction.images,
        features: extraction.features,
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

  /** Pictures and recordings need more than the reader alone can do. */
  private async understand(
    extraction: Extraction,
    bytes: Buffer | undefined,
    report: Report,
  ): Promise<Understood> {
    const family = familyOf(extraction.fileType);
    if (family === 'document' || !bytes) return { sections: extraction.sections, notes: [] };
    if (family === 'image') return this.pictures.read(extraction);
    await report({ stage: 'listening', done: 0, total: 1 });
    return { sections: await this.recordings.read(bytes, extraction.fileType), notes: [] };
  }
}

const unique = <T extends { url: string }>(images: T[]): T[] =>
  [...new Map(images.map((image) => [image.url, image])).values()].slice(0, 100);
