import { Id, Moment, OneOf, Text } from '../../../kernel/http/fields';
import { type ChangeKind, changeKinds } from './compare-pages';
import type { PageChangeEntity } from './page-change.entity';
import type { SourcePageEntity } from './source-page.entity';

export class SourcePageView {
  @Text({ max: 4000 })
  url!: string;

  @Text({ max: 500 })
  title!: string;

  @Moment({ description: 'When it was first read.' })
  first_read_at!: string;

  @Moment({ description: 'When it was last reached.' })
  read_at!: string;
}

export class PageChangeView {
  @Id()
  change_id!: string;

  @Id()
  job_id!: string;

  @OneOf(changeKinds)
  kind!: ChangeKind;

  @Text({ max: 4000 })
  url!: string;

  @Text({ max: 500 })
  title!: string;

  @Moment()
  at!: string;
}

export const viewPage = ({ url, title, createdAt, readAt }: SourcePageEntity): SourcePageView => ({
  url,
  title,
  first_read_at: createdAt,
  read_at: readAt,
});

export const viewPageChange = ({
  id,
  jobId,
  kind,
  url,
  title,
  createdAt,
}: PageChangeEntity): PageChangeView => ({
  change_id: id,
  job_id: jobId,
  kind,
  url,
  title,
  at: createdAt,
});
