import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { form } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { ChatbotField } from '../chatbots/chatbot-field';
import { HomeField } from '../properties/home-field';
import { DropZone } from '../ui/drop-zone';
import { Notices } from '../ui/notices';
import { AddPage } from './add-page';
import { Scope, TrainingDesk } from './training-desk';
import { WriteKnowledge } from './written/write-knowledge';

const ACCEPTED = '.pdf,.docx,.xlsx,.epub,.txt,.md,.html,.csv,.jpg,.jpeg,.png,.webp,.mp3,.mp4,.m4a,.wav,.webm';

/** Files, web pages and what one writes oneself to be learned, and by whom. */
@Component({
  selector: 'app-add-sources',
  imports: [DropZone, AddPage, ChatbotField, HomeField, MatButton, MatIcon],
  templateUrl: './add-sources.html',
  styleUrl: './add-sources.scss',
  host: { class: 'card' },
})
export class AddSources {
  readonly botId = input('');
  readonly propertyId = input('');

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
