import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { FormRoot, form, pattern, required } from '@angular/forms/signals';
import type { ChatbotView } from '../chatbots/chatbots-api';
import type { PropertyView } from '../properties/properties-api';
import { DropZone } from '../ui/drop-zone';
import { FormError } from '../ui/forms/form-error';
import { NumberField } from '../ui/forms/number-field';
import { SelectField } from '../ui/forms/select-field';
import { SubmitButton } from '../ui/forms/submit-button';
import { submitTo } from '../ui/forms/submit-to';
import { TextField } from '../ui/forms/text-field';
import { TrainingDesk } from './training-desk';

const ACCEPTED = '.pdf,.docx,.xlsx,.epub,.txt,.md,.html,.csv,.jpg,.jpeg,.png,.webp,.mp3,.mp4,.m4a,.wav,.webm';

/** Files and web pages to be learned, and by whom. */
@Component({
  selector: 'app-add-sources',
  imports: [DropZone, FormRoot, FormError, TextField, NumberField, SelectField, SubmitButton],
  templateUrl: './add-sources.html',
  styleUrl: './add-sources.scss',
  host: { class: 'card' },
})
export class AddSources {
  readonly botId = input('');
  readonly propertyId = input('');
  readonly bots = input.required<readonly ChatbotView[]>();
  readonly properties = input.required<readonly PropertyView[]>();

  private readonly desk = inject(TrainingDesk);
  protected readonly accepted = ACCEPTED;

  protected readonly scope = form(linkedSignal(() => ({ bot: this.botId(), property: this.propertyId() })));
  protected readonly botChoices = computed(() => [
    { value: '', label: 'All chatbots' },
    ...this.bots().map((bot) => ({ value: bot.bot_id, label: bot.name })),
  ]);
  protected readonly propertyChoices = computed(() => [
    { value: '', label: 'No particular home' },
    ...this.properties().map((home) => ({ value: home.property_id, label: `${home.address}, ${home.city}` })),
  ]);

  protected readonly page = form(
    signal<{ url: string; pages: number | null }>({ url: '', pages: 1 }),
    (page) => {
      required(page.url, { message: 'Which page?' });
      pattern(page.url, /^https?:\/\/\S+$/i, { message: 'A full address, please: https://…' });
    },
    {
      submission: submitTo(
        async ({ url, pages }: { url: string; pages: number | null }) => {
          await this.desk.teachUrl({
            url,
            ...this.wireScope(),
            ...(pages && pages > 1 && { crawl: { max_pages: pages } }),
          });
          this.page().reset({ url: '', pages: 1 });
        },
        { 'crawl.max_pages': 'pages' },
      ),
    },
  );

  protected teach(files: readonly File[]): void {
    void this.desk.teachFiles(files, this.wireScope());
  }

  private wireScope(): { bot_id?: string; property_id?: string } {
    const { bot, property } = this.scope().value();
    return { ...(bot && { bot_id: bot }), ...(property && { property_id: property }) };
  }
}
