import { DecimalPipe } from '@angular/common';
import { Component, computed, inject, input, signal } from '@angular/core';
import { FormRoot, form, pattern, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { ApiError } from '../api/api-error';
import { FormError } from '../ui/forms/form-error';
import { NumberField } from '../ui/forms/number-field';
import { SelectField } from '../ui/forms/select-field';
import { SubmitButton } from '../ui/forms/submit-button';
import { submitTo } from '../ui/forms/submit-to';
import { TextField } from '../ui/forms/text-field';
import { patternsOf } from './page-patterns';
import { recrawlChoices } from './recrawl-choices';
import { PreviewView, SourceView, TrainingApi } from './training-api';
import { Scope, TrainingDesk } from './training-desk';

interface Draft {
  url: string;
  pages: number | null;
  include: string;
  exclude: string;
  recrawl: string;
}

const blank: Draft = { url: '', pages: 1, include: '', exclude: '', recrawl: 'off' };

/** A web page or a whole site to be learned; its pages can be seen before a credit is spent. */
@Component({
  selector: 'app-add-page',
  imports: [FormRoot, FormError, TextField, NumberField, SelectField, SubmitButton, MatButton, DecimalPipe],
  templateUrl: './add-page.html',
  styles: `
    form {
      display: grid;
      gap: 4px;
    }
    h2 {
      margin-bottom: 8px;
    }
    .seen {
      margin-top: 12px;
      padding: 14px 16px;
      border: var(--app-hairline);
      border-radius: 10px;
    }
    ol {
      max-height: 260px;
      margin: 10px 0;
      overflow: auto;
      font-size: 13px;
      line-height: 1.7;
    }
  `,
})
export class AddPage {
  readonly scope = input.required<Scope>();

  private readonly desk = inject(TrainingDesk);
  private readonly api = inject(TrainingApi);
  protected readonly recrawls = recrawlChoices;
  protected readonly isLooking = signal(false);
  protected readonly refused = signal('');
  protected readonly outlook = signal<PreviewView | null>(null);
  protected readonly isSite = computed(() => (this.page.pages().value() ?? 1) > 1);

  protected readonly page = form(
    signal<Draft>({ ...blank }),
    (page) => {
      required(page.url, { message: 'Which page?' });
      pattern(page.url, /^https?:\/\/\S+$/i, { message: 'A full address, please: https://…' });
    },
    {
      submission: submitTo(async (draft: Draft) => {
        const recrawl = draft.recrawl as SourceView['recrawl'];
        await this.desk.teachUrl({
          url: draft.url,
          ...this.scope(),
          ...crawlOf(draft),
          ...(recrawl !== 'off' && { recrawl }),
        });
        this.outlook.set(null);
        this.page().reset({ ...blank });
      }, wireNames),
    },
  );

  protected async look(): Promise<void> {
    const draft = this.page().value();
    this.isLooking.set(true);
    this.outlook.set(null);
    this.refused.set('');
    try {
      this.outlook.set(await this.api.preview({ url: draft.url, ...crawlOf(draft) }));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.refused.set(error.details[0]?.message ?? error.message);
    } finally {
      this.isLooking.set(false);
    }
  }
}

const wireNames = { 'crawl.max_pages': 'pages', 'crawl.include': 'include', 'crawl.exclude': 'exclude' };

const crawlOf = ({ pages, include, exclude }: Draft) =>
  pages && pages > 1
    ? { crawl: { max_pages: pages, include: patternsOf(include), exclude: patternsOf(exclude) } }
    : {};
