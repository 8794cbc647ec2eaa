import { Component, computed, inject, signal } from '@angular/core';
import { form, maxLength, required } from '@angular/forms/signals';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { FormDialog } from '../../ui/forms/form-dialog';
import { SelectField } from '../../ui/forms/select-field';
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
  imports: [FormDialog, TextField, SelectField],
  template: `
    <app-form-dialog [heading]="data.test ? 'Change the test' : 'New test'" [form]="form">
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
    </app-form-dialog>
  `,
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
