import { Injectable } from '@nestjs/common';
import { Listens } from '../../../kernel/events/events';
import { PagesWereRead } from '../training.events';
import type { PageChange, PageState } from './compare-pages';
import { PageChangesRepository, SourcePagesRepository } from './pages.repository';

/** What one reading found out about the pages of a source. */
export interface PagesRead {
  read: PageState[];
  kept: PageState[];
  /** Empty when there was nothing to compare with. */
  changes: PageChange[];
}

/** Which pages a source was learned from, and how they changed. */
@Injectable()
export class PageHistory {
  constructor(
    private readonly pages: SourcePagesRepository,
    private readonly changes: PageChangesRepository,
  ) {}

  known(sourceId: string): Promise<PageState[]> {
    return this.pages.ofSource(sourceId);
  }

  @Listens(PagesWereRead)
  async keep({ sourceId, jobId, pages: { read, kept, changes } }: PagesWereRead): Promise<void> {
    await this.pages.replace(sourceId, read, kept);
    await this.changes.note(sourceId, jobId, changes);
  }
}
