import { DatePipe, DecimalPipe, NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { Session } from '../../session/session';
import { Failed } from '../../ui/failed';
import { Notices } from '../../ui/notices';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { Status } from '../../ui/status';
import { SignDialogs } from '../sign-dialogs';
import { nameOf } from '../sign-names';
import { inWeekWords, scheduleOf, zoneWords } from '../sign-windows';
import { SignsApi, UpdateSign } from '../signs-api';
import { soldChoices } from '../sold-choices';
import { CodeStudio } from './code-studio';
import { SignHistory } from './sign-history';

/** One sign: what it shows, how its code is drawn, what is printed for it, and where it has been. */
@Component({
  selector: 'app-sign-page',
  imports: [
    PageHeader,
    Failed,
    Skeleton,
    Status,
    CodeStudio,
    SignHistory,
    MatButton,
    MatIconButton,
    MatIcon,
    RouterLink,
    DatePipe,
    DecimalPipe,
    NgTemplateOutlet,
  ],
  templateUrl: './sign-page.html',
  styleUrl: './sign-page.scss',
})
export class SignPage {
  /** From the URL. */
  readonly signId = input.required<string>();

  private readonly api = inject(SignsApi);
  private readonly dialogs = inject(SignDialogs);
  private readonly notices = inject(Notices);
  private readonly session = inject(Session);
  protected readonly canWrite = computed(() => this.session.can('qr-codes:write'));

  protected readonly sign = this.api.get(this.signId);
  protected readonly moves = this.api.moves(this.signId);
  protected readonly nameOf = nameOf;
  protected readonly inWeekWords = inWeekWords;
  protected readonly zoneWords = zoneWords;
  protected readonly soldChoices = soldChoices;

  protected async move(): Promise<void> {
    const moved = await this.dialogs.move(this.sign.value()!);
    if (!moved) return;
    this.sign.set(moved);
    this.moves.reload();
    this.notices.done('The sign is moved. What is printed leads to its new home.');
  }

  protected async rename(): Promise<void> {
    const renamed = await this.dialogs.rename(this.sign.value()!);
    if (renamed) this.sign.set(renamed);
  }

  protected openScans = (): Promise<void> => this.dialogs.scans(this.sign.value()!);

  protected async setWhenSold(choice: string): Promise<void> {
    const when_sold = choice as NonNullable<UpdateSign['when_sold']>;
    this.sign.set(await this.api.change(this.signId(), { when_sold }));
    this.notices.done('Kept.');
  }

  protected async addWindow(): Promise<void> {
    const scheduled = await this.dialogs.schedule(this.sign.value()!);
    if (scheduled) this.sign.set(scheduled);
  }

  /** A single time or a weekly one. */
  protected async removeWindow(windowId: string): Promise<void> {
    const { schedule, weekly } = this.sign.value()!;
    const others = { schedule: schedule.filter(isNot(windowId)), weekly: weekly.filter(isNot(windowId)) };
    this.sign.set(await this.api.schedule(this.signId(), scheduleOf(others)));
  }
}

const isNot = (windowId: string) => (window: { window_id: string }) => window.window_id !== windowId;
