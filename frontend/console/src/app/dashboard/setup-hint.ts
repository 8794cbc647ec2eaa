import { Component, computed, inject } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { BrandingApi } from '../branding/branding-api';

/** What visitors expect to see of a brokerage and do not yet; nothing once it is there. */
@Component({
  selector: 'app-setup-hint',
  imports: [MatIcon, RouterLink],
  template: `
    @if (missing(); as missing) {
      <a class="card" routerLink="/settings/branding">
        <mat-icon svgIcon="palette" />
        <span class="grow">
          Visitors do not see {{ missing }} yet.
          <span class="muted">It stands on your chatbots’ pages, on printed codes and in letters.</span>
        </span>
        <mat-icon svgIcon="chevron_right" />
      </a>
    }
  `,
  styles: `
    a {
      display: flex;
      align-items: center;
      gap: 12px;
      margin-bottom: 16px;
      padding: 12px 16px;
      color: inherit;
      text-decoration: none;
    }
    a:hover {
      background: var(--mat-sys-surface-container);
    }
    .mat-icon {
      flex: none;
      width: 20px;
      height: 20px;
      color: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class SetupHint {
  private readonly branding = inject(BrandingApi).get();

  protected readonly missing = computed(() => {
    if (!this.branding.hasValue()) return '';
    const { licence_line, logo_url } = this.branding.value();
    return [!licence_line && 'your license', !logo_url && 'your logo'].filter(Boolean).join(' and ');
  });
}
