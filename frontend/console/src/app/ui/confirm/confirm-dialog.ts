import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogTitle,
} from '@angular/material/dialog';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import type { Question } from './confirm';

@Component({
  selector: 'app-confirm-dialog',
  imports: [
    MatDialogTitle,
    MatDialogContent,
    MatDialogActions,
    MatDialogClose,
    MatButton,
    MatFormField,
    MatLabel,
    MatInput,
  ],
  template: `
    <h2 matDialogTitle>{{ question.title }}</h2>
    <mat-dialog-content>
      <p>{{ question.text }}</p>
      @if (question.typed) {
        <mat-form-field appearance="outline" subscriptSizing="dynamic">
          <mat-label>Type “{{ question.typed }}” to go on</mat-label>
          <input #name matInput autocomplete="off" (input)="typed.set(name.value)" />
        </mat-form-field>
      }
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton [matDialogClose]="false" cdkFocusInitial>Keep it</button>
      <button matButton="filled" class="danger" [disabled]="!isAllowed()" [matDialogClose]="true">
        {{ question.action }}
      </button>
    </mat-dialog-actions>
  `,
  styles: `
    mat-form-field {
      margin-top: 20px;
      padding-top: 4px;
    }
    .danger:not([disabled]) {
      --mat-button-filled-container-color: var(--mat-sys-error);
      --mat-button-filled-label-text-color: var(--mat-sys-on-error);
    }
  `,
})
export class ConfirmDialog {
  protected readonly question = inject<Question>(MAT_DIALOG_DATA);
  protected readonly typed = signal('');
  protected readonly isAllowed = computed(
    () => this.question.typed === undefined || this.typed().trim() === this.question.typed.trim(),
  );
}
