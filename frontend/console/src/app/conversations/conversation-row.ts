import { Component, computed, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { AgoPipe } from '../ui/ago.pipe';
import { Status } from '../ui/status';
import { wayOf } from './channels';
import type { ConversationView } from './conversations-api';
import { handOverWords } from './hand-over-words';

/** One conversation in a list. */
@Component({
  selector: 'app-conversation-row',
  imports: [RouterLink, MatIcon, Status, AgoPipe],
  template: `
    @let shown = talk();
    <a [routerLink]="['/conversations', shown.conversation_id]">
      <span class="mark" [attr.title]="way().label"
        ><mat-icon [svgIcon]="way().icon" [attr.aria-label]="way().label"
      /></span>
      <span class="what">
        <span class="row nowrap">
          <b class="clip">{{ shown.property_address || shown.bot_name || 'A visitor' }}</b>
          @if (isSpecial()) {
            <app-status [tone]="words().tone">{{ words().label }}</app-status>
          }
          @if (shown.unread_count > 0) {
            <app-status tone="accent">{{ shown.unread_count }} new</app-status>
          }
          @if (shown.lead_id) {
            <app-status tone="accent">Lead</app-status>
          }
          @if (shown.unanswered_count > 0) {
            <app-status tone="attention">{{ shown.unanswered_count }} unanswered</app-status>
          }
        </span>
        <span class="last muted clip">{{ shown.last_message || 'Nothing said yet' }}</span>
      </span>
      <span class="when label">
        <time [attr.datetime]="when()">{{ when() | ago }}</time>
        <span>{{ shown.message_count }} {{ shown.message_count === 1 ? 'message' : 'messages' }}</span>
      </span>
    </a>
  `,
  styleUrl: './conversation-row.scss',
})
export class ConversationRow {
  readonly talk = input.required<ConversationView>();

  protected readonly way = computed(() => wayOf(this.talk()));
  protected readonly words = computed(() => handOverWords(this.talk()));
  protected readonly isSpecial = computed(() => {
    const { state, missed } = this.talk().hand_over;
    return state === 'waiting' || state === 'human' || missed;
  });
  /** Who waits is told by how long. */
  protected readonly when = computed(
    () => this.talk().hand_over.asked_at ?? this.talk().last_message_at ?? this.talk().started_at,
  );
}
