import { DatePipe } from '@angular/common';
import { Component, computed, effect, inject, input, linkedSignal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { Session } from '../../session/session';
import { AgoPipe } from '../../ui/ago.pipe';
import { Failed, isMissing } from '../../ui/failed';
import { Notices } from '../../ui/notices';
import { pageInSight } from '../../ui/page-in-sight';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { Status } from '../../ui/status';
import { wayOf } from '../channels';
import { ConversationDetail, ConversationsApi, InboxMessage } from '../conversations-api';
import { handOverWords } from '../hand-over-words';
import { LiveInbox } from '../live-inbox';
import { ReplyBox } from '../reply-box/reply-box';
import { stayAtEnd } from '../stay-at-end';
import { whenChanged } from '../when-changed';

const engines: Readonly<Record<string, string>> = {
  curated: 'Your own answer',
  facts: 'From the listing’s facts',
  built_in: 'Quoted from sources',
  model: 'Worded by the language model',
  policy: 'Fixed text',
};

type AgentAction = Parameters<ConversationsApi['act']>[1];

const done: Readonly<Record<AgentAction, string>> = {
  take_over: 'The conversation is yours. The chatbot is silent until you give it back.',
  give_back: 'The chatbot answers again.',
  close: 'Closed.',
  reopen: 'Open again.',
};

interface Look {
  readonly id: string;
  readonly isGone: boolean;
  readonly now: ConversationDetail | undefined;
}

/** One conversation, word for word, as it goes on; and where an agent takes part in it. */
@Component({
  selector: 'app-conversation-page',
  imports: [
    PageHeader,
    ReplyBox,
    Status,
    Failed,
    Skeleton,
    RouterLink,
    MatButton,
    MatIcon,
    AgoPipe,
    DatePipe,
  ],
  templateUrl: './conversation-page.html',
  styleUrl: './conversation-page.scss',
})
export class ConversationPage {
  /** From the URL. */
  readonly conversationId = input.required<string>();

  private readonly api = inject(ConversationsApi);
  private readonly notices = inject(Notices);
  private readonly session = inject(Session);
  protected readonly conversation = this.api.get(this.conversationId);
  /** What came last stays while a later look fails: whoever is writing keeps the field and the words in it. */
  protected readonly talk = linkedSignal<Look, ConversationDetail | undefined>({
    source: () => {
      const { conversation } = this;
      const now = conversation.hasValue() ? conversation.value() : undefined;
      return { id: this.conversationId(), isGone: isMissing(conversation.error()), now };
    },
    computation: ({ id, isGone, now }, before) =>
      now ?? (isGone || before?.source.id !== id ? undefined : before.value),
  });
  private readonly toEnd = stayAtEnd(
    () => this.talk()?.messages.length ?? 0,
    () => this.awaitsPerson(),
  );
  protected readonly canWrite = computed(() => this.session.can('conversations:write'));
  protected readonly wayOf = wayOf;
  protected readonly handOverWords = handOverWords;
  private readonly live = inject(LiveInbox);
  protected readonly visitorWrites = computed(() => this.live.isWriting(this.conversationId()));
  protected readonly engineOf = (engine: string | null): string => (engine ? (engines[engine] ?? '') : '');

  protected readonly titleOf = ({ title, page }: InboxMessage['citations'][number]): string =>
    page ? `${title}, page ${page}` : title;

  constructor() {
    whenChanged(
      () => this.conversation.reload(),
      () => this.conversationId(),
    );
    const isInSight = pageInSight();
    effect(() => {
      const unread = this.conversation.hasValue() ? this.conversation.value().unread_count : 0;
      if (unread > 0 && isInSight()) untracked(() => void this.markRead());
    });
  }

  protected roleOf(message: InboxMessage, botName: string | null): string {
    if (message.role === 'visitor') return 'Visitor';
    return message.role === 'agent' ? (message.author_name ?? 'Agent') : botName || 'Chatbot';
  }

  protected async act(action: AgentAction): Promise<void> {
    this.conversation.set(await this.api.act(this.conversationId(), action));
    this.notices.done(done[action]);
    if (action === 'take_over') this.toEnd();
  }

  protected sent(): void {
    this.toEnd();
    this.conversation.reload();
  }

  private awaitsPerson(): boolean {
    const talk = this.talk();
    return talk !== undefined && (talk.unread_count > 0 || /waiting|human/.test(talk.hand_over.state));
  }

  private async markRead(): Promise<void> {
    if (this.canWrite()) await this.api.read(this.conversationId());
  }
}
