import { ListOf, Nested, OneOf, Text, WebUrl, Whole } from '../../kernel/http/fields';
import { LeftOutView } from './processed.dto';
import { CrawlWish } from './training.dto';
import { type FoundBy, waysFound } from './web/frontier';
import type { Outlook } from './web/web-reader';

export class PreviewUrl {
  @WebUrl({ example: 'https://homes.example.com/' })
  url!: string;

  @Nested(CrawlWish, { optional: true })
  crawl?: CrawlWish;
}

class FoundPage {
  @Text({ max: 4000 })
  url!: string;

  @OneOf(waysFound, { description: 'The address itself, the site’s sitemap, or a link on the first page.' })
  found_by!: FoundBy;
}

export class PreviewView {
  @Text({ nullable: true })
  title!: string | null;

  @ListOf(FoundPage, { description: 'What would be read, in this order; links on these pages may add more.' })
  pages!: FoundPage[];

  @Whole({ description: 'Pages found, those past the limit included.' })
  found!: number;

  @Whole({ description: 'What learning these pages costs.' })
  credits!: number;

  @ListOf(LeftOutView)
  left_out!: LeftOutView[];
}

export const viewPreview = ({ title, pages, found, leftOut }: Outlook, credits: number): PreviewView => ({
  title,
  pages: pages.map(({ url, foundBy }) => ({ url, found_by: foundBy })),
  found,
  credits,
  left_out: leftOut.slice(0, 100).map(({ url, reason }) => ({ url, reason })),
});
