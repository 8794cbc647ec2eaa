import { Component, booleanAttribute, computed, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { Router, RouterLink } from '@angular/router';
import { Session } from '../session/session';
import type { IconName } from '../ui/icons';
import { Shortcuts } from './shortcuts';
import { Theme, ThemeChoice } from './theme';

const appearances: readonly { value: ThemeChoice; label: string; icon: IconName }[] = [
  { value: 'system', label: 'As the system', icon: 'contrast' },
  { value: 'light', label: 'Light', icon: 'light_mode' },
  { value: 'dark', label: 'Dark', icon: 'dark_mode' },
];

@Component({
  selector: 'app-account-menu',
  imports: [MatIcon, MatMenu, MatMenuItem, MatMenuTrigger, RouterLink],
  templateUrl: './account-menu.html',
  styleUrl: './account-menu.scss',
})
export class AccountMenu {
  /** Only the initials. */
  readonly compact = input(false, { transform: booleanAttribute });

  protected readonly appearances = appearances;
  protected readonly theme = inject(Theme);
  protected readonly shortcuts = inject(Shortcuts);
  private readonly session = inject(Session);
  private readonly router = inject(Router);

  protected readonly name = computed(() => {
    const me = this.session.me();
    return me ? `${me.first_name} ${me.last_name}` : '';
  });
  protected readonly email = computed(() => this.session.me()?.email ?? '');
  protected readonly role = computed(() => (this.session.me()?.role === 'admin' ? 'Admin' : 'Agent'));
  protected readonly initials = computed(() => {
    const me = this.session.me();
    return me ? (me.first_name.slice(0, 1) + me.last_name.slice(0, 1)).toUpperCase() : '';
  });

  protected async signOut(): Promise<void> {
    try {
      await this.session.signOut();
    } finally {
      await this.router.navigate(['/login']);
    }
  }
}
