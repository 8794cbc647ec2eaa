import { Component, computed, inject, signal } from '@angular/core';
import { form, maxLength, required } from '@angular/forms/signals';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { FormDialog } from '../../ui/forms/form-dialog';
import { submitTo } from '../../ui/forms/submit-to';
import { TextField } from '../../ui/forms/text-field';
import type { Scope } from '../training-desk';
import { WrittenApi } from './written-api';

export interface AnswerDraft {
  /** Absent for a new one. */
  readonly sourceId?: string;
  readonly question: string;
  readonly wordings: readonly string[];
  readonly answer: string;
  readonly scope: Scope;
}

interface Written {
  question: string;
  /** One on each line. */
  wordings: string;
  answer: string;
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** A question and the answer visitors get to it. Closes with the id of the source. */
@Component({
  selector: 'app-answer-dialog',
  imports: [FormDialog, TextField],
  template: `
    <app-form-dialog
      [heading]="isNew ? 'Write an answer' : 'Change the answer'"
      [action]="action()"
      [form]="form"
    >
      <app-text-field
        label="When a visitor asks"
        placeholder="May I park a boat in the driveway?"
        hint="Asked in other words, it is recognized too."
        [field]="form.question"
      />
      <app-text-field
        label="or asks, in words hard to guess"
        hint="Each on a line of its own. Not needed for most questions."
        [rows]="3"
        [field]="form.wordings"
      />
      <app-text-field
        label="the chatbot answers"
        hint="Word for word, before anything else it knows. Free."
        [rows]="5"
        [field]="form.answer"
      />
    </app-form-dialog>
  `,
})
export class AnswerDialog {
  private readonly api = inject(WrittenApi);
  private readonly dialog = inject<MatDialogRef<AnswerDialog, string>>(MatDialogRef);
  private readonly draft = inject<AnswerDraft>(MAT_DIALOG_DATA);

  protected readonly isNew = this.draft.sourceId === undefined;
  protected readonly action = computed(() => (this.isNew ? 'Teach it' : 'Save'));
  protected readonly form = form(
    signal<Written>({
      question: this.draft.question,
      wordings: this.draft.wordings.join('\n'),
      answer: this.draft.answer,
    }),
    (written) => {
      required(written.question, { message: 'Which question?' });
      maxLength(written.question, 500);
      required(written.answer, { message: 'What is the answer?' });
      maxLength(written.answer, 4000);
    },
    {
      submission: submitTo(async ({ wordings, ...rest }: Written) => {
        const { sourceId, scope } = this.draft;
        const written = { ...rest, wordings: linesOf(wordings) };
        const kept = sourceId
          ? await this.api.changeAnswer(sourceId, written)
          : await this.api.writeAnswer({ ...written, ...scope });
        this.dialog.close(kept.source_id);
      }),
    },
  );
}
