import { Component, input } from '@angular/core';
import { FormRoot, type FieldTree } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle } from '@angular/material/dialog';
import { FormError } from './form-error';
import { SubmitButton } from './submit-button';

/** A dialog that is one form: its fields stand inside, Cancel closes it, and the action sends it. */
@Component({
  selector: 'app-form-dialog',
  imports: [
    MatDialogTitle,
    MatDialogContent,
    MatDialogActions,
    MatDialogClose,
    MatButton,
    FormRoot,
    FormError,
    SubmitButton,
  ],
  template: `
    <h2 matDialogTitle>{{ heading() }}</h2>
    <form [formRoot]="form()">
      <mat-dialog-content>
        <app-form-error [form]="form()" />
        <ng-content />
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton type="button" matDialogClose>Cancel</button>
        <app-submit [form]="form()">{{ action() }}</app-submit>
      </mat-dialog-actions>
    </form>
  `,
  styles: ':host { display: contents; } mat-dialog-content { padding-top: 6px !important; }',
})
export class FormDialog<T> {
  readonly heading = input.required<string>();
  readonly form = input.required<FieldTree<T>>();
  /** On the button that sends it. */
  readonly action = input('Save');
}
