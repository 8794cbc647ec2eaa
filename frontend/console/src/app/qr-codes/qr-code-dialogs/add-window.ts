import { Component, computed, inject, signal } from '@angular/core';
import { form, maxLength, required } from '@angular/forms/signals';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { ChatbotField } from '../../chatbots/chatbot-field';
import { HomeField } from '../../properties/home-field';
import { FormDialog } from '../../ui/forms/form-dialog';
import { SelectField } from '../../ui/forms/select-field';
import { submitTo } from '../../ui/forms/submit-to';
import { TextField } from '../../ui/forms/text-field';
import { scheduleOf, weekdayNames, zoneWords } from '../sign-windows';
import { SetSignSchedule, SignView, SignWeeklyWindow, SignsApi } from '../signs-api';

interface Draft {
  title: string;
  repeats: string;
  day: string;
  weekday: string;
  from: string;
  until: string;
  property_id: string;
  bot_id: string;
}

/** A time in which the sign shows something else: once, on the clock of this computer, or every week on that of the sign. */
@Component({
  selector: 'app-add-window',
  imports: [FormDialog, ChatbotField, HomeField, SelectField, TextField],
  template: `
    <app-form-dialog heading="Show something else for a while" action="Add" [form]="form">
      <app-text-field label="Occasion" placeholder="Open house" [field]="form.title" />
      <div class="fields">
        <app-select-field label="Repeats" [choices]="repeats" [field]="form.repeats" />
        @if (weekly()) {
          <app-select-field label="Day" [choices]="weekdays" [field]="form.weekday" />
        } @else {
          <app-text-field label="Day" type="date" [field]="form.day" />
        }
      </div>
      <div class="fields">
        <app-text-field label="From" type="time" [field]="form.from" />
        <app-text-field label="Until" type="time" [field]="form.until" />
      </div>
      @if (weekly()) {
        <p class="small muted">
          By the clock where the sign stands: {{ zone }}. A time that is set for one day goes before it.
        </p>
      }
      <app-home-field label="Home meanwhile" none="The sign’s own" [field]="form.property_id" />
      <app-chatbot-field label="Chatbot meanwhile" none="The sign’s own" [field]="form.bot_id" />
    </app-form-dialog>
  `,
  styles:
    '.fields { grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); } p { margin-bottom: 12px; }',
})
export class AddWindow {
  private readonly api = inject(SignsApi);
  private readonly dialog = inject<MatDialogRef<AddWindow, SignView>>(MatDialogRef);
  private readonly sign = inject<SignView>(MAT_DIALOG_DATA);

  protected readonly zone = zoneWords(this.sign.time_zone);
  protected readonly weekdays = weekdayNames;
  protected readonly repeats = [
    { value: 'once', label: 'Only once' },
    { value: 'weekly', label: 'Every week' },
  ];

  private readonly draft = signal<Draft>({
    title: 'Open house',
    repeats: 'once',
    day: '',
    weekday: 'sunday',
    from: '13:00',
    until: '16:00',
    property_id: '',
    bot_id: '',
  });
  protected readonly weekly = computed(() => this.draft().repeats === 'weekly');
  protected readonly form = form(
    this.draft,
    (window) => {
      maxLength(window.title, 120);
      required(window.day, { message: 'On which day?', when: () => !this.weekly() });
      required(window.from, { message: 'From when?' });
      required(window.until, { message: 'Until when?' });
    },
    {
      submission: submitTo(
        async (draft: Draft) =>
          this.dialog.close(
            await this.api.schedule(this.sign.sign_id, withDraft(scheduleOf(this.sign), draft)),
          ),
        {
          [`windows.${this.sign.schedule.length}.starts_at`]: 'from',
          [`windows.${this.sign.schedule.length}.ends_at`]: 'until',
          [`windows.${this.sign.schedule.length}.property_id`]: 'property_id',
          [`weekly.${this.sign.weekly.length}.from`]: 'from',
          [`weekly.${this.sign.weekly.length}.to`]: 'until',
          [`weekly.${this.sign.weekly.length}.property_id`]: 'property_id',
        },
      ),
    },
  );
}

function withDraft({ windows, weekly }: Required<SetSignSchedule>, draft: Draft): SetSignSchedule {
  const shown = {
    title: draft.title,
    property_id: draft.property_id || null,
    bot_id: draft.bot_id || null,
  };
  const { from, until } = draft;
  const day = draft.weekday as SignWeeklyWindow['day'];
  if (draft.repeats === 'weekly')
    return { windows, weekly: [...weekly, { ...shown, day, from, to: until === '00:00' ? '24:00' : until }] };
  const at = (time: string) => isoOf(new Date(`${draft.day}T${time}`));
  return { windows: [...windows, { ...shown, starts_at: at(from), ends_at: at(until) }], weekly };
}

/** What is no moment goes to the server as it is, which says so at the field. */
const isoOf = (moment: Date): string => (Number.isNaN(moment.getTime()) ? '' : moment.toISOString());
