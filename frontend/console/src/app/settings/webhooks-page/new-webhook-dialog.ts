import { Component, inject, signal } from '@angular/core';
import { form, maxLength, pattern, required } from '@angular/forms/signals';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatDialogRef } from '@angular/material/dialog';
import { FormDialog } from '../../ui/forms/form-dialog';
import { submitTo } from '../../ui/forms/submit-to';
import { TextField } from '../../ui/forms/text-field';
import { CreateWebhookEndpoint, WebhookEndpointWithSecret, WebhooksApi } from '../webhooks-api';
import { eventWords } from './event-words';

type EventName = keyof typeof eventWords;

interface Draft {
  url: string;
  description: string;
}

@Component({
  selector: 'app-new-webhook-dialog',
  imports: [FormDialog, MatCheckbox, TextField],
  template: `
    <app-form-dialog heading="New webhook" action="Add webhook" [form]="form">
      <app-text-field label="Address" type="url" placeholder="https://" [field]="form.url" />
      <app-text-field label="What for" placeholder="CRM" [field]="form.description" />
      <fieldset>
        <legend class="subtitle">Tell it of</legend>
        <p class="label">Nothing chosen: everything, also what may be added later.</p>
        @for (event of events; track event.name) {
          <mat-checkbox
            [checked]="chosen().includes(event.name)"
            (change)="choose(event.name, $event.checked)"
            >{{ event.words }}</mat-checkbox
          >
        }
      </fieldset>
    </app-form-dialog>
  `,
  styles: `
    fieldset {
      display: grid;
      margin: 0;
      padding: 0;
      border: 0;
    }
  `,
})
export class NewWebhookDialog {
  private readonly api = inject(WebhooksApi);
  private readonly dialog = inject<MatDialogRef<NewWebhookDialog, WebhookEndpointWithSecret>>(MatDialogRef);

  protected readonly events = (Object.keys(eventWords) as EventName[])
    .filter((name) => name !== 'ping')
    .map((name) => ({ name, words: eventWords[name] }));
  protected readonly chosen = signal<EventName[]>([]);
  private readonly draft = signal<Draft>({ url: '', description: '' });
  protected readonly form = form(
    this.draft,
    (hook) => {
      required(hook.url, { message: 'Where shall it go?' });
      pattern(hook.url, /^(https?:\/\/\S+)?$/i, { message: 'An address that begins with https://' });
      maxLength(hook.description, 200);
    },
    {
      submission: submitTo(async (draft: Draft) => {
        const wish: CreateWebhookEndpoint = { ...draft, events: this.chosen() };
        this.dialog.close(await this.api.create(wish));
      }),
    },
  );

  protected choose(event: EventName, isChosen: boolean): void {
    this.chosen.update((events) =>
      isChosen ? [...events, event] : events.filter((known) => known !== event),
    );
  }
}
