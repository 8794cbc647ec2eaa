import { Component, inject, input } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatMenu, MatMenuContent, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import { asked } from '../../api/list-filter';
import { May } from '../../session/may';
import { AgoPipe } from '../../ui/ago.pipe';
import { Confirm } from '../../ui/confirm/confirm';
import { Empty } from '../../ui/empty';
import { FilterChips } from '../../ui/filter-chips';
import { LoadMore } from '../../ui/load-more';
import { NoneFound } from '../../ui/none-found';
import { Notices } from '../../ui/notices';
import { PageHeader } from '../../ui/page-header';
import { SearchBox } from '../../ui/search-box';
import { Status } from '../../ui/status';
import { urlFilters } from '../../ui/url-filters';
import { chatbotStatusOf, statusChoices } from '../chatbot-status';
import { ChatbotStatus, ChatbotView, ChatbotsApi } from '../chatbots-api';
import { Waiting } from '../../ui/waiting';

@Component({
  selector: 'app-chatbots-page',
  imports: [
    NoneFound,
    Waiting,
    PageHeader,
    SearchBox,
    FilterChips,
    Status,
    Empty,
    LoadMore,
    May,
    RouterLink,
    MatButton,
    MatIconButton,
    MatIcon,
    MatMenu,
    MatMenuContent,
    MatMenuItem,
    MatMenuTrigger,
    AgoPipe,
  ],
  templateUrl: './chatbots-page.html',
  styleUrl: './chatbots-page.scss',
})
export class ChatbotsPage {
  /** Filters, from the URL. */
  readonly q = input<string>();
  readonly status = input<string>();

  private readonly api = inject(ChatbotsApi);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  protected readonly filter = urlFilters();
  protected readonly statusOf = chatbotStatusOf;
  protected readonly statusChoices = statusChoices;

  protected readonly asked = asked(this.q, () => ({ status: this.status() }));
  protected readonly chatbots = this.api.list(this.asked.filter);

  protected async setStatus(bot: ChatbotView, status: ChatbotStatus): Promise<void> {
    const changed = await this.api.change(bot.bot_id, { status });
    this.chatbots.update((bots) => bots.map((known) => (known.bot_id === bot.bot_id ? changed : known)));
    this.notices.done(`“${bot.name}” is ${chatbotStatusOf[status].label.toLowerCase()}.`);
  }

  protected async remove(bot: ChatbotView): Promise<void> {
    const sure = await this.confirm.ask({
      title: `Delete “${bot.name}”?`,
      text: 'What it alone was taught is deleted too. Its page and printed codes lead to your contact details from then on; conversations and leads stay.',
      action: 'Delete',
      ...(bot.conversation_count > 0 && { typed: bot.name }),
    });
    if (!sure) return;
    await this.api.remove(bot.bot_id);
    this.chatbots.update((bots) => bots.filter((known) => known.bot_id !== bot.bot_id));
    this.notices.done(`“${bot.name}” is deleted.`);
  }
}
