import { Component, computed, inject, signal } from '@angular/core';
import { FormRoot, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { FormError } from '../../ui/forms/form-error';
import { SelectField } from '../../ui/forms/select-field';
import { SubmitButton } from '../../ui/forms/submit-button';
import { submitTo } from '../../ui/forms/submit-to';
import { TextField } from '../../ui/forms/text-field';
import { AnswerTestView, CreateAnswerTest, TestsApi } from './tests-api';

export interface TestDialogData {
  readonly botId: string;
  /** Absent for a new one. */
  readonly test?: AnswerTestView;
}

interface Draft {
  question: string;
  expects: string;
  facts: string;
}

@Component({
  selector: 'app-test-dialog',
  imports: [
    MatDialogTitle,
    MatDialogContent,
    MatDialogActions,
    MatDialogClose,
    MatButton,
    FormRoot,
    FormError,
    TextField,
    SelectField,
    SubmitButton,
  ],
  template: `
    <h2 matDialogTitle>{{ data.test ? 'Change the test' : 'New test' }}</h2>
    <form [formRoot]="form">
      <mat-dialog-content>
        <app-form-error [form]="form" />
        <app-text-field label="Question" placeholder="Are dogs allowed?" [field]="form.question" />
        <app-select-field label="It must" [choices]="choices" [field]="form.expects" />
        @if (wantsFacts()) {
          <app-text-field
            label="Facts the answer must name"
            placeholder="two dogs"
            hint="One a line, as few words as tell it is right: a year, an amount, a name."
            [rows]="3"
            [field]="form.facts"
          />
        }
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton type="button" matDialogClose>Cancel</button>
        <app-submit [form]="form">Save</app-submit>
      </mat-dialog-actions>
    </form>
  `,
  styles: 'mat-dialog-content { padding-top: 6px !important; }',
})
export class TestDialog {
  protected readonly data = inject<TestDialogData>(MAT_DIALOG_DATA);
  private readonly api = inject(TestsApi);
  private readonly dialog = inject<MatDialogRef<TestDialog, boolean>>(MatDialogRef);

  protected readonly choices = [
    { value: 'answer', label: 'Answer' },
    { value: 'refusal', label: 'Say that it does not know, or decline' },
  ];
  private readonly draft = signal<Draft>({
    question: this.data.test?.question ?? '',
    expects: this.data.test?.expects ?? 'answer',
    facts: (this.data.test?.facts ?? []).join('\n'),
  });
  protected readonly wantsFacts = computed(() => this.draft().expects === 'answer');
  protected readonly form = form(
    this.draft,
    (test) => {
      required(test.question);
      maxLength(test.question, 1000);
    },
    {
      submission: submitTo(async (draft: Draft) => {
        const { botId, test } = this.data;
        const wish = wishOf(draft);
        await (test ? this.api.change(botId, test.test_id, wish) : this.api.add(botId, wish));
        this.dialog.close(true);
      }),
    },
  );
}

const wishOf = ({ question, expects, facts }: Draft): CreateAnswerTest => ({
  question,
  expects: expects as CreateAnswerTest['expects'],
  facts:
    expects === 'answer'
      ? facts
          .split('\n')
          .map((fact) => fact.trim())
          .filter(Boolean)
      : [],
});
