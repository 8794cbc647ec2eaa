import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FormRoot, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { FocusFirst } from '../ui/focus-first';
import { FormError } from '../ui/forms/form-error';
import { SelectField } from '../ui/forms/select-field';
import { SubmitButton } from '../ui/forms/submit-button';
import { submitTo } from '../ui/forms/submit-to';
import { TextField } from '../ui/forms/text-field';
import { AnswerGap, GapDetail, GapView, QuestionsApi } from './questions-api';

interface Draft {
  wording: string;
  answer: string;
  scope: string;
}

/** Turns one answer into knowledge. */
@Component({
  selector: 'app-answer-form',
  imports: [FormRoot, FormError, TextField, SelectField, SubmitButton, MatButton],
  template: `
    <form [formRoot]="form">
      <app-form-error [form]="form" />
      <app-text-field
        label="Question"
        hint="Put it as your next visitor would; other wordings are recognized."
        [field]="form.wording"
      />
      <app-text-field label="Answer" hint="Said to visitors as it stands." [rows]="3" [field]="form.answer" />
      <app-select-field label="Holds for" [choices]="scopes()" [field]="form.scope" />
      <div class="row">
        <app-submit [form]="form">Save answer</app-submit>
        <button matButton type="button" (click)="cancelled.emit()">Cancel</button>
      </div>
    </form>
  `,
  styles: ':host { display: block; margin-top: 16px; } .row { margin-top: 4px; }',
  hostDirectives: [FocusFirst],
})
export class AnswerForm {
  readonly gap = input.required<GapView>();
  readonly answered = output<GapDetail>();
  readonly cancelled = output();

  private readonly api = inject(QuestionsApi);

  protected readonly scopes = computed(() => [
    ...(this.gap().property_id
      ? [{ value: 'listing', label: this.gap().property_address ?? 'This home' }]
      : []),
    { value: 'chatbot', label: `The chatbot “${this.gap().bot_name}”` },
    { value: 'organization', label: 'All our chatbots' },
  ]);
  private readonly draft = linkedSignal<Draft>(() => ({
    wording: this.gap().question,
    answer: this.gap().answer ?? '',
    scope: this.gap().property_id ? 'listing' : 'chatbot',
  }));
  protected readonly form = form(
    this.draft,
    (draft) => {
      required(draft.wording);
      maxLength(draft.wording, 500);
      required(draft.answer);
      maxLength(draft.answer, 4000);
    },
    {
      submission: submitTo(async ({ wording, answer, scope }: Draft) => {
        const wish: AnswerGap = { wording, answer, scope: scope as NonNullable<AnswerGap['scope']> };
        this.answered.emit(await this.api.answer(this.gap().gap_id, wish));
      }),
    },
  );
}
