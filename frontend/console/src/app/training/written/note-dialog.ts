import { Component, inject, signal } from '@angular/core';
import { form, maxLength, required } from '@angular/forms/signals';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { FormDialog } from '../../ui/forms/form-dialog';
import { submitTo } from '../../ui/forms/submit-to';
import { TextField } from '../../ui/forms/text-field';
import { WordingHint } from '../../ui/forms/wording-hint';
import type { Scope } from '../training-desk';
import { WrittenApi } from './written-api';

export interface NoteDraft {
  /** Absent for a new one. */
  readonly sourceId?: string;
  readonly title: string;
  readonly text: string;
  readonly scope: Scope;
}

/** A text that chatbots answer from. Closes with the id of the source. */
@Component({
  selector: 'app-note-dialog',
  imports: [FormDialog, TextField, WordingHint],
  template: `
    <app-form-dialog
      [heading]="isNew ? 'Write a note' : 'Change the note'"
      [action]="isNew ? 'Teach it' : 'Save'"
      [form]="form"
    >
      <app-text-field label="Title" hint="Visitors see it where an answer cites it." [field]="form.title" />
      <app-text-field
        label="Text"
        hint="Answers quote it word for word. Free."
        [rows]="10"
        [field]="form.text"
      />
      <app-wording-hint [text]="form.text().value()" />
    </app-form-dialog>
  `,
})
export class NoteDialog {
  private readonly api = inject(WrittenApi);
  private readonly dialog = inject<MatDialogRef<NoteDialog, string>>(MatDialogRef);
  private readonly draft = inject<NoteDraft>(MAT_DIALOG_DATA);

  protected readonly isNew = this.draft.sourceId === undefined;
  protected readonly form = form(
    signal({ title: this.draft.title, text: this.draft.text }),
    (written) => {
      required(written.title, { message: 'A title, please.' });
      maxLength(written.title, 300);
      required(written.text, { message: 'What should chatbots know?' });
      maxLength(written.text, 50_000);
    },
    {
      submission: submitTo(async (written: { title: string; text: string }) => {
        const { sourceId, scope } = this.draft;
        const kept = sourceId
          ? await this.api.changeNote(sourceId, written)
          : await this.api.writeNote({ ...written, ...scope });
        this.dialog.close(kept.source_id);
      }),
    },
  );
}
