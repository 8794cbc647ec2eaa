import { Injectable } from '@nestjs/common';
import { now } from '../../../kernel/database/columns';
import { Database } from '../../../kernel/database/database';
import type { Page, PageQuery } from '../../../kernel/http/page';
import { TenantRepository } from '../../../kernel/tenancy/tenant.repository';
import type { PageChange, PageState } from './compare-pages';
import { PageChangeEntity } from './page-change.entity';
import { SourcePageEntity } from './source-page.entity';

@Injectable()
export class SourcePagesRepository extends TenantRepository<SourcePageEntity> {
  constructor(database: Database) {
    super(database, SourcePageEntity);
  }

  /** In the order in which they were first read. */
  ofSource(sourceId: string): Promise<SourcePageEntity[]> {
    return this.find({ where: { sourceId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  /** Puts these in the place of what was known; pages known before keep the day they were first read. */
  async replace(sourceId: string, read: PageState[], kept: PageState[]): Promise<void> {
    const known = new Map((await this.ofSource(sourceId)).map((page) => [page.url, page]));
    await this.removeWhere({ sourceId });
    const readAt = now();
    const row = ({ url, title, contentHash }: PageState, at: string) => {
      const createdAt = known.get(url)?.createdAt;
      return {
        sourceId,
        url,
        title: title.slice(0, 500),
        contentHash,
        readAt: at,
        ...(createdAt && { createdAt }),
      };
    };
    await this.addMany([
      ...read.map((page) => row(page, readAt)),
      ...kept.map((page) => row(page, known.get(page.url)?.readAt ?? readAt)),
    ]);
  }
}

@Injectable()
export class PageChangesRepository extends TenantRepository<PageChangeEntity> {
  constructor(database: Database) {
    super(database, PageChangeEntity);
  }

  listed(sourceId: string, query: PageQuery): Promise<Page<PageChangeEntity>> {
    return this.page(query, { sourceId });
  }

  async note(sourceId: string, jobId: string, changes: PageChange[]): Promise<void> {
    await this.addMany(
      changes.map(({ kind, url, title }) => ({ sourceId, jobId, kind, url, title: title.slice(0, 500) })),
    );
  }
}
