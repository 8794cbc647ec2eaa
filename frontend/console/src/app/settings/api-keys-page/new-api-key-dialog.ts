import { Component, computed, inject, signal } from '@angular/core';
import { form, maxLength, minLength, required } from '@angular/forms/signals';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatDialogRef } from '@angular/material/dialog';
import { type Permission, permissions } from '@backend/kernel/access/permissions';
import { errorText } from '../../ui/forms/error-text';
import { FormDialog } from '../../ui/forms/form-dialog';
import { SelectField } from '../../ui/forms/select-field';
import { submitTo } from '../../ui/forms/submit-to';
import { TextField } from '../../ui/forms/text-field';
import { ApiKeysApi, NewApiKey } from '../api-keys-api';

interface Draft {
  name: string;
  scopes: Permission[];
  days: string;
}

@Component({
  selector: 'app-new-api-key-dialog',
  imports: [FormDialog, MatCheckbox, TextField, SelectField],
  templateUrl: './new-api-key-dialog.html',
  styleUrl: './new-api-key-dialog.scss',
})
export class NewApiKeyDialog {
  private readonly api = inject(ApiKeysApi);
  private readonly dialog = inject<MatDialogRef<NewApiKeyDialog, NewApiKey>>(MatDialogRef);

  protected readonly nouns = [...new Set(Object.keys(permissions).map((name) => name.split(':')[0] ?? ''))];
  protected readonly inWords = inWords;
  protected readonly verbs = ['read', 'write'] as const;
  protected readonly ends = [
    { value: '', label: 'Never' },
    { value: '30', label: 'In 30 days' },
    { value: '90', label: 'In 90 days' },
    { value: '365', label: 'In a year' },
  ];

  protected readonly draft = signal<Draft>({ name: '', scopes: [], days: '' });
  protected readonly form = form(
    this.draft,
    (key) => {
      required(key.name, { message: 'What will use it?' });
      maxLength(key.name, 80);
      minLength(key.scopes, 1, { message: 'Choose at least one thing it may do.' });
    },
    {
      submission: submitTo(async ({ name, scopes, days }: Draft) => {
        const expires_at = days ? new Date(Date.now() + Number(days) * 86_400_000).toISOString() : null;
        this.dialog.close(await this.api.create({ name, scopes, expires_at }));
      }),
    },
  );
  protected readonly scopesError = computed(() =>
    this.form.scopes().touched() ? errorText(this.form.scopes().errors()) : '',
  );

  protected has(noun: string, verb: 'read' | 'write'): Permission | null {
    const permission = `${noun}:${verb}`;
    return permission in permissions ? (permission as Permission) : null;
  }

  protected choose(permission: Permission, isChosen: boolean): void {
    this.draft.update((draft) => ({
      ...draft,
      scopes: isChosen ? [...draft.scopes, permission] : draft.scopes.filter((known) => known !== permission),
    }));
  }
}

/** `api-keys` → "API keys". */
const inWords = (noun: string): string =>
  noun
    .replaceAll('-', ' ')
    .replace(/^(api|qr)\b/, (short) => short.toUpperCase())
    .replace(/^./, (first) => first.toUpperCase());
