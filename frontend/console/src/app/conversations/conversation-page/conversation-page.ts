import { DatePipe } from '@angular/common';
import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { Session } from '../../session/session';
import { AgoPipe } from '../../ui/ago.pipe';
import { Failed } from '../../ui/failed';
import { Notices } from '../../ui/notices';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { Status } from '../../ui/status';
import { wayOf } from '../channels';
import { ConversationsApi, InboxMessage } from '../conversations-api';

const engines: Readonly<Record<string, string>> = {
  curated: 'Your own answer',
  facts: 'From the listing’s facts',
  built_in: 'Quoted from sources',
  model: 'Worded by the language model',
  policy: 'Fixed text',
};

/** One conversation, word for word. */
@Component({
  selector: 'app-conversation-page',
  imports: [PageHeader, Status, Failed, Skeleton, RouterLink, MatButton, MatIcon, AgoPipe, DatePipe],
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
  protected readonly canWrite = computed(() => this.session.can('conversations:write'));
  protected readonly wayOf = wayOf;
  protected readonly engineOf = (engine: string | null): string => (engine ? (engines[engine] ?? '') : '');

  protected readonly titleOf = ({ title, page }: InboxMessage['citations'][number]): string =>
    page ? `${title}, page ${page}` : title;

  protected async setStatus(status: 'open' | 'closed'): Promise<void> {
    this.conversation.set(await this.api.setStatus(this.conversationId(), status));
    this.notices.done(status === 'closed' ? 'Closed.' : 'Open again.');
  }
}
