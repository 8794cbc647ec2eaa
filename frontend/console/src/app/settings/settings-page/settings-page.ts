import { Component, ElementRef, computed, effect, inject, viewChild } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Session } from '../../session/session';
import { PageHeader } from '../../ui/page-header';
import { AuditApi } from '../audit-api';
import { settingsSections } from '../settings-sections';

/** All that is set once: which of it is on the left (on phones, above), the chosen part beside it. */
@Component({
  selector: 'app-settings-page',
  imports: [PageHeader, RouterOutlet, RouterLink, RouterLinkActive, MatIcon],
  templateUrl: './settings-page.html',
  styleUrl: './settings-page.scss',
})
export class SettingsPage {
  private readonly session = inject(Session);
  private readonly outbox = inject(AuditApi).outbox(() => this.session.can('organization:write'));
  private readonly nav = viewChild.required<ElementRef<HTMLElement>>('nav');

  protected readonly sections = computed(() =>
    settingsSections.filter(
      ({ path, needs }) =>
        (needs === null || this.session.can(needs)) && (path !== 'outbox' || this.outbox.hasValue()),
    ),
  );

  constructor() {
    effect(() => {
      if (this.sections().length > 0) this.showCurrent();
    });
  }

  /** On phones the row of sections scrolls: the one that is open has to be in sight. */
  protected showCurrent(): void {
    requestAnimationFrame(() =>
      this.nav()
        .nativeElement.querySelector('[aria-current]')
        ?.scrollIntoView({ block: 'nearest', inline: 'center' }),
    );
  }
}
