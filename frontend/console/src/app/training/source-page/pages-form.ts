import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { FormRoot, form, max, min, required } from '@angular/forms/signals';
import { FormError } from '../../ui/forms/form-error';
import { NumberField } from '../../ui/forms/number-field';
import { SubmitButton } from '../../ui/forms/submit-button';
import { submitTo } from '../../ui/forms/submit-to';
import { TextField } from '../../ui/forms/text-field';
import { Notices } from '../../ui/notices';
import { patternsOf } from '../page-patterns';
import { SourceView, TrainingApi } from '../training-api';

interface Draft {
  pages: number | null;
  include: string;
  exclude: string;
}

/** Which pages of a site belong to a source, from its next reading on. */
@Component({
  selector: 'app-pages-form',
  imports: [FormRoot, FormError, NumberField, TextField, SubmitButton],
  template: `
    <form [formRoot]="form">
      <app-form-error [form]="form" />
      <div class="fields">
        <app-number-field
          label="Pages at most"
          hint="Further new or changed pages: 1 credit each"
          [step]="1"
          [field]="form.pages"
        />
        <app-text-field label="Only pages like" placeholder="/listings/*, /faq" [field]="form.include" />
        <app-text-field label="No pages like" placeholder="/blog/*" [field]="form.exclude" />
      </div>
      <app-submit [form]="form">Keep for the next reading</app-submit>
    </form>
  `,
})
export class PagesForm {
  readonly source = input.required<SourceView>();
  readonly changed = output();

  private readonly api = inject(TrainingApi);
  private readonly notices = inject(Notices);

  protected readonly form = form(
    linkedSignal((): Draft => {
      const { crawl } = this.source();
      return {
        pages: crawl?.max_pages ?? 1,
        include: crawl?.include.join(', ') ?? '',
        exclude: crawl?.exclude.join(', ') ?? '',
      };
    }),
    (page) => {
      required(page.pages, { message: 'How many pages?' });
      min(page.pages, 1, { message: 'One page at least.' });
      max(page.pages, 100, { message: 'Up to 100 pages.' });
    },
    {
      submission: submitTo(async ({ pages, include, exclude }: Draft) => {
        const crawl = {
          max_pages: pages ?? 1,
          include: patternsOf(include),
          exclude: patternsOf(exclude),
        };
        await this.api.changeSource(this.source().source_id, { crawl });
        this.notices.done('Kept. Pages that no longer belong are forgotten when it is read again.');
        this.changed.emit();
      }, wireNames),
    },
  );
}

const wireNames = { 'crawl.max_pages': 'pages', 'crawl.include': 'include', 'crawl.exclude': 'exclude' };
