import { Component, ElementRef, computed, effect, inject, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatRipple } from '@angular/material/core';
import { MatIcon } from '@angular/material/icon';
import { NavigationEnd, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { distinctUntilChanged, filter, map, skip } from 'rxjs';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { LiveInbox } from '../conversations/live-inbox';
import { Session } from '../session/session';
import { AccountMenu } from './account-menu';
import { Brandmark } from './brandmark';
import { destinations } from './destinations';
import { PageTitles } from './page-titles';
import { Shortcuts } from './shortcuts';

/** What surrounds every page of a signed-in user: the rail, or the bar at the foot on phones. */
@Component({
  selector: 'app-shell',
  imports: [
    RouterOutlet,
    RouterLink,
    RouterLinkActive,
    MatIcon,
    MatRipple,
    MatMenu,
    MatMenuItem,
    MatMenuTrigger,
    AccountMenu,
    Brandmark,
  ],
  templateUrl: './shell.html',
  styleUrl: './shell.scss',
  host: { '(document:keydown)': 'shortcuts.press($event)' },
})
export class Shell {
  protected readonly shortcuts = inject(Shortcuts);
  private readonly session = inject(Session);
  protected readonly needed = inject(LiveInbox).needed;
  private readonly router = inject(Router);
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('content');

  protected readonly allowed = computed(() =>
    destinations.filter((destination) => this.session.can(destination.needs)),
  );
  protected readonly groups = computed(() =>
    (['Overview', 'Build', 'Listen', 'Account'] as const).map((name) => ({
      name,
      items: this.allowed().filter((destination) => destination.group === name),
    })),
  );
  protected readonly bar = computed(() => this.allowed().filter((destination) => destination.inBar));
  protected readonly behindMore = computed(() => this.allowed().filter((destination) => !destination.inBar));
  protected readonly organization = computed(() => this.session.me()?.org_name ?? '');

  constructor() {
    const titles = inject(PageTitles);
    // Without a sound: who has the console in another tab sees it there.
    effect(() => titles.count(this.needed()));
    // Keyboards and screen readers go on at the new page, not at the link that led there. Filters
    // change the query only, and leave the focus where it is.
    this.router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        map((event) => event.urlAfterRedirects.replace(/[?#].*/, '')),
        distinctUntilChanged(),
        skip(1),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.main().nativeElement.focus({ preventScroll: true }));
  }

  /** How many things wait behind a destination. */
  protected waitingAt(path: string): number {
    return path === '/conversations' ? this.needed() : 0;
  }

  protected isBehindMore(): boolean {
    return this.behindMore().some((destination) => this.router.url.startsWith(destination.path));
  }
}
