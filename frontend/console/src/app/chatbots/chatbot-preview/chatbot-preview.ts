import {
  Component,
  ElementRef,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { ApiError } from '../../api/api-error';
import { Session } from '../../session/session';
import { PhoneFrame } from '../../ui/phone-frame';
import { ChatbotAnswer, ChatbotsApi, Turn } from '../chatbots-api';
import { AnswerWhy } from './answer-why';

interface Entry extends Turn {
  readonly answer?: ChatbotAnswer;
  readonly failed?: boolean;
}

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

  private readonly bot = this.api.publicView(this.botId);
  protected readonly branding = computed(() => (this.bot.hasValue() ? this.bot.value().branding : null));
  protected readonly suggestions = computed(() =>
    this.bot.hasValue() ? this.bot.value().suggestions.slice(0, 3) : [],
  );
  protected readonly entries = signal<readonly Entry[]>([]);
  protected readonly isAnswering = signal(false);
  protected readonly question = signal('');

  protected readonly company = computed(() => this.branding()?.company_name ?? this.organization);
  /** What is being typed, else what visitors are greeted with now. */
  protected readonly shownGreeting = computed(
    () => this.greeting().trim() || (this.bot.hasValue() ? this.bot.value().greeting : ''),
  );

  constructor() {
    // What was saved may have changed how visitors are greeted.
    effect(() => {
      if (!this.isStale()) untracked(() => this.bot.reload());
    });
  }

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
