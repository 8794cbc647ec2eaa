import { Component, ElementRef, computed, inject, input, signal, viewChild } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { ApiError } from '../../api/api-error';
import { BrandingApi } from '../../branding/branding-api';
import { Session } from '../../session/session';
import { PhoneFrame } from '../../ui/phone-frame';
import { ChatbotAnswer, ChatbotsApi, Turn } from '../chatbots-api';
import { AnswerWhy } from './answer-why';

interface Entry extends Turn {
  readonly answer?: ChatbotAnswer;
  readonly failed?: boolean;
}

const suggestions = ['How old is the roof?', 'What are the monthly costs?', 'Which schools are near?'];

/** The chatbot as a visitor meets it; name and greeting follow what is being typed. */
@Component({
  selector: 'app-chatbot-preview',
  imports: [PhoneFrame, AnswerWhy, MatIcon],
  templateUrl: './chatbot-preview.html',
  styleUrl: './chatbot-preview.scss',
})
export class ChatbotPreview {
  readonly botId = input.required<string>();
  readonly name = input.required<string>();
  readonly greeting = input('');
  /** Something is typed that answers do not know of yet. */
  readonly isStale = input(false);

  private readonly api = inject(ChatbotsApi);
  private readonly log = viewChild<ElementRef<HTMLElement>>('log');
  private readonly organization = inject(Session).me()?.org_name ?? '';

  protected readonly branding = inject(BrandingApi).get();
  protected readonly suggestions = suggestions;
  protected readonly entries = signal<readonly Entry[]>([]);
  protected readonly isAnswering = signal(false);
  protected readonly question = signal('');

  protected readonly company = computed(() =>
    this.branding.hasValue() ? this.branding.value().company_name : this.organization,
  );
  protected readonly shownGreeting = computed(
    () => this.greeting().trim() || `Hello! I answer for ${this.company()}. What would you like to know?`,
  );

  protected async ask(question: string): Promise<void> {
    const asked = question.trim();
    if (!asked || this.isAnswering()) return;
    const history = this.entries()
      .filter((entry) => !entry.failed)
      .map(({ role, content }) => ({ role, content }));
    this.question.set('');
    this.add({ role: 'visitor', content: asked });
    this.isAnswering.set(true);
    try {
      const answer = await this.api.ask(this.botId(), asked, history.slice(-20));
      this.add({ role: 'assistant', content: answer.content, answer });
    } catch (error) {
      const reason = error instanceof ApiError ? error.message : 'The answer did not arrive.';
      this.add({ role: 'assistant', content: reason, failed: true });
    } finally {
      this.isAnswering.set(false);
    }
  }

  protected restart(): void {
    this.entries.set([]);
  }

  private add(entry: Entry): void {
    this.entries.update((entries) => [...entries, entry]);
    requestAnimationFrame(() => {
      const log = this.log()?.nativeElement;
      log?.scrollTo({ top: log.scrollHeight, behavior: 'smooth' });
    });
  }
}
