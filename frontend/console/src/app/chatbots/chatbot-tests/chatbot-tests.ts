import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { Session } from '../../session/session';
import { AgoPipe } from '../../ui/ago.pipe';
import { Confirm } from '../../ui/confirm/confirm';
import { Dialogs } from '../../ui/dialogs';
import { Empty } from '../../ui/empty';
import { Status } from '../../ui/status';
import type { TestDialogData } from './test-dialog';
import { AnswerTestResultView, AnswerTestView, AnswerTestsSummary, TestsApi } from './tests-api';
import { Waiting } from '../../ui/waiting';

/** What the chatbot must get right, and whether it does. */
@Component({
  selector: 'app-chatbot-tests',
  imports: [Waiting, MatButton, MatIconButton, MatIcon, AgoPipe, Empty, Status],
  templateUrl: './chatbot-tests.html',
  styleUrl: './chatbot-tests.scss',
})
export class ChatbotTests {
  readonly botId = input.required<string>();
  readonly summary = input.required<AnswerTestsSummary | undefined>();
  /** There is something new to show beside the status too. */
  readonly changed = output();

  private readonly api = inject(TestsApi);
  private readonly confirm = inject(Confirm);
  private readonly session = inject(Session);
  private readonly dialogs = inject(Dialogs);
  protected readonly isRunning = signal(false);
  protected readonly canWrite = computed(() => this.session.can('chatbots:write'));

  protected readonly tests = this.api.list(this.botId);
  protected readonly lastRun = computed(() => this.summary()?.last_run ?? null);
  protected readonly results = computed(
    () => new Map((this.lastRun()?.results ?? []).map((result) => [result.test_id, result])),
  );

  protected why({ problem, missing }: AnswerTestResultView): string {
    if (problem === 'answered') return 'It answered, although it must not:';
    if (problem === 'facts_missing') return `It did not say: ${missing.join(' · ')}`;
    return 'It did not know:';
  }

  protected async run(): Promise<void> {
    this.isRunning.set(true);
    try {
      await this.api.run(this.botId());
    } finally {
      this.isRunning.set(false);
      this.changed.emit();
    }
  }

  protected async edit(test?: AnswerTestView): Promise<void> {
    const { TestDialog } = await import('./test-dialog');
    const data: TestDialogData = { botId: this.botId(), ...(test && { test }) };
    if (await this.dialogs.open<boolean>(TestDialog, { data, width: '480px' })) {
      this.tests.reload();
      await this.run();
    }
  }

  protected async remove(test: AnswerTestView): Promise<void> {
    const question = {
      title: `Delete “${test.question}”?`,
      text: 'The test and what it came to in earlier runs are gone then.',
      action: 'Delete',
    };
    if (!(await this.confirm.ask(question))) return;
    await this.api.remove(this.botId(), test.test_id);
    this.tests.reload();
    this.changed.emit();
  }
}
