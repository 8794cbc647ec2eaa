import { Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { FormRoot, form } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatTab, MatTabGroup } from '@angular/material/tabs';
import { RouterLink } from '@angular/router';
import { Session } from '../../session/session';
import { Confirm } from '../../ui/confirm/confirm';
import { Failed } from '../../ui/failed';
import { FormError } from '../../ui/forms/form-error';
import { submitTo } from '../../ui/forms/submit-to';
import { TextField } from '../../ui/forms/text-field';
import { WordingHint } from '../../ui/forms/wording-hint';
import { EditsSaved } from '../../ui/edits-saved';
import { Notices } from '../../ui/notices';
import { PageHeader } from '../../ui/page-header';
import { SaveBar } from '../../ui/save-bar';
import { Skeleton } from '../../ui/skeleton';
import { Status } from '../../ui/status';
import { chatbotStatusOf } from '../chatbot-status';
import { ChatbotPreview } from '../chatbot-preview/chatbot-preview';
import { ChatbotTests } from '../chatbot-tests/chatbot-tests';
import { TestsApi } from '../chatbot-tests/tests-api';
import { TestsState } from '../chatbot-tests/tests-state';
import { ChatbotStatus, ChatbotsApi } from '../chatbots-api';
import { ChatbotDraft, changeOf, chatbotRules, draftOf } from './chatbot-draft';
import { ChatbotLimits } from './chatbot-limits';
import { ChatbotShare } from './chatbot-share';
import { ChatbotSources } from './chatbot-sources';
import { ContactMoments } from './contact-moments';
import { LanguagePicker } from './language-picker';
import { ListingPicker } from './listing-picker';

const LOOK_AGAIN_MS = 1500;

/** Everything about one chatbot on the left, the visitor's view of it on the right. */
@Component({
  selector: 'app-chatbot-editor',
  imports: [
    PageHeader,
    Status,
    Failed,
    Skeleton,
    FormRoot,
    FormError,
    TextField,
    WordingHint,
    SaveBar,
    MatTabGroup,
    MatTab,
    MatButton,
    MatIcon,
    RouterLink,
    ChatbotPreview,
    ChatbotShare,
    ChatbotLimits,
    ChatbotSources,
    ChatbotTests,
    TestsState,
    ContactMoments,
    LanguagePicker,
    ListingPicker,
  ],
  templateUrl: './chatbot-editor.html',
  styleUrl: './chatbot-editor.scss',
})
export class ChatbotEditor extends EditsSaved<ChatbotDraft> {
  /** From the URL. */
  readonly botId = input.required<string>();

  private readonly api = inject(ChatbotsApi);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly session = inject(Session);
  protected readonly statusOf = chatbotStatusOf;
  protected readonly isPreviewOpen = signal(false);

  protected readonly bot = this.api.get(this.botId);
  protected readonly testsState = inject(TestsApi).summary(this.botId);
  protected readonly testsSummary = computed(() =>
    this.testsState.hasValue() ? this.testsState.value() : undefined,
  );
  protected readonly canWrite = computed(() => this.session.can('chatbots:write'));
  protected readonly saved = computed(() => draftOf(this.bot.hasValue() ? this.bot.value() : undefined));
  protected readonly draft = linkedSignal<ChatbotDraft>(() => this.saved());
  protected readonly form = form(this.draft, chatbotRules, {
    submission: submitTo(async (draft: ChatbotDraft) => {
      this.bot.set(await this.api.change(this.botId(), changeOf(draft)));
      this.form().reset();
      this.testsState.reload();
      this.notices.done('Saved. Visitors get it from now on.');
    }),
  });

  constructor() {
    super();
    // A run that a change has started ends by itself.
    effect((onCleanup) => {
      if (!this.testsSummary()?.running) return;
      const timer = setTimeout(() => this.testsState.reload(), LOOK_AGAIN_MS);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected async setStatus(status: ChatbotStatus): Promise<void> {
    if (status === 'active' && !(await this.isFitForVisitors())) return;
    const changed = await this.api.change(this.botId(), { status });
    const draft = this.draft();
    this.bot.set(changed);
    this.draft.set(draft);
    this.notices.done(
      status === 'active'
        ? 'Visitors can talk with it.'
        : 'Visitors see the facts and your contact details only.',
    );
  }

  /** Asks when answers that worked before do not any more. */
  private async isFitForVisitors(): Promise<boolean> {
    const regressions = this.testsSummary()?.last_run?.regressions ?? 0;
    if (regressions === 0) return true;
    return this.confirm.ask({
      title: 'Make it active all the same?',
      text:
        regressions === 1
          ? 'One of its tests passed before and fails now. The Tests tab shows what it says.'
          : `${regressions} of its tests passed before and fail now. The Tests tab shows what it says.`,
      action: 'Make active',
    });
  }
}
