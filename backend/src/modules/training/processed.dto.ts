import { FreeForm, ListOf, OneOf, Text, WebUrl } from '../../kernel/http/fields';
import type { Trained } from './trained';
import { type Reason, reasons } from './web/frontier';

export class LeftOutView {
  @Text({ max: 4000 })
  url!: string;

  @OneOf(reasons, {
    description:
      'Left out by your patterns or by robots.txt; not there any more; not reachable just now; without readable text; the same as another page; moved to another site.',
  })
  reason!: Reason;
}

export class ImageView {
  @WebUrl()
  url!: string;

  @Text()
  alt!: string;
}

export class ProcessedPageView {
  @Text({ nullable: true })
  title!: string | null;

  @ListOf('text', { description: 'Long pages are cut; everything is in the source’s chunks.' })
  paragraphs!: string[];

  @ListOf(ImageView)
  images!: ImageView[];

  @ListOf('text')
  features!: string[];

  @Text({ description: 'What was found, and what was left out and why.' })
  analysis!: string;

  @FreeForm({
    nullable: true,
    description:
      'The listing the page describes, ready for `POST /api/properties`; null when it describes none.',
  })
  proposed_property!: object | null;

  @ListOf('text', { description: 'Addresses that were read.' })
  pages!: string[];

  @ListOf(LeftOutView, { description: 'Pages that were found and not learned; at most 100.' })
  left_out!: LeftOutView[];
}

export class ProcessedFileView {
  @Text({ example: 'pdf' })
  file_type!: string;

  @Text()
  text!: string;

  @Text()
  analysis!: string;

  @ListOf('text')
  features!: string[];

  @FreeForm({ nullable: true })
  proposed_property!: object | null;
}

/** What a finished job has understood, as its answer says it. */
export function processedContent({
  kind,
  title,
  fileType,
  paragraphs,
  images,
  features,
  analysis,
  proposedProperty,
  pages,
  leftOut = [],
}: Trained): ProcessedPageView | ProcessedFileView {
  const shared = { features, analysis, proposed_property: proposedProperty };
  return kind === 'page'
    ? {
        title,
        paragraphs,
        images: images.map(({ url, alt }) => ({ url, alt })),
        pages: pages.map(({ url }) => url),
        left_out: leftOut.map(({ url, reason }) => ({ url, reason })),
        ...shared,
      }
    : { file_type: fileType, text: paragraphs.join('\n\n'), ...shared };
}
