import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { form } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import type { ChatbotView } from '../chatbots/chatbots-api';
import type { PropertyView } from '../properties/properties-api';
import { DropZone } from '../ui/drop-zone';
import { SelectField } from '../ui/forms/select-field';
import { Notices } from '../ui/notices';
import { AddPage } from './add-page';
import { Scope, TrainingDesk } from './training-desk';
import { WriteKnowledge } from './written/write-knowledge';

const ACCEPTED = '.pdf,.docx,.xlsx,.epub,.txt,.md,.html,.csv,.jpg,.jpeg,.png,.webp,.mp3,.mp4,.m4a,.wav,.webm';

/** Files, web pages and what one writes oneself to be learned, and by whom. */
@Component({
  selector: 'app-add-sources',
  imports: [DropZone, AddPage, SelectField, MatButton, MatIcon],
  templateUrl: './add-sources.html',
  styleUrl: './add-sources.scss',
  host: { class: 'card' },
})
export class AddSources {
  readonly botId = input('');
  readonly propertyId = input('');
  readonly bots = input.required<readonly ChatbotView[]>();
  readonly properties = input.required<readonly PropertyView[]>();

  /** Something was written and can be found. */
  readonly written = output();

  private readonly desk = inject(TrainingDesk);
  private readonly write = inject(WriteKnowledge);
  private readonly notices = inject(Notices);
  protected readonly accepted = ACCEPTED;

  protected readonly scope = form(linkedSignal(() => ({ bot: this.botId(), property: this.propertyId() })));
  protected readonly wireScope = computed((): Scope => {
    const { bot, property } = this.scope().value();
    return { ...(bot && { bot_id: bot }), ...(property && { property_id: property }) };
  });
  protected readonly botChoices = computed(() => [
    { value: '', label: 'All chatbots' },
    ...this.bots().map((bot) => ({ value: bot.bot_id, label: bot.name })),
  ]);
  protected readonly propertyChoices = computed(() => [
    { value: '', label: 'No particular home' },
    ...this.properties().map((home) => ({ value: home.property_id, label: `${home.address}, ${home.city}` })),
  ]);

  protected teach(files: readonly File[]): void {
    void this.desk.teachFiles(files, this.wireScope());
  }

  protected async writeAnswer(): Promise<void> {
    this.tellOf(await this.write.answer(this.wireScope()), 'The answer is learned.');
  }

  protected async writeNote(): Promise<void> {
    this.tellOf(await this.write.note(this.wireScope()), 'The note is learned.');
  }

  private tellOf(sourceId: string | undefined, words: string): void {
    if (!sourceId) return;
    this.notices.done(words);
    this.written.emit();
  }
}
