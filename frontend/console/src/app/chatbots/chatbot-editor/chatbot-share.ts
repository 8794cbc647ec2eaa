import { Component, computed, input } from '@angular/core';
import { FieldTree } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { CopyField } from '../../ui/copy-field';
import type { ChatbotView } from '../chatbots-api';
import { SiteList } from './site-list';

/** The ways a visitor gets to the chatbot. */
@Component({
  selector: 'app-chatbot-share',
  imports: [CopyField, SiteList, MatButton, MatIcon, RouterLink],
  template: `
    <section>
      <h2 class="subtitle">Its page</h2>
      <p class="label">For mails, texts and your web site’s menu.</p>
      <app-copy-field name="the link" [text]="bot().chat_url" />
      <a matButton [href]="bot().chat_url" target="_blank" rel="noopener"
        ><mat-icon svgIcon="open_in_new" />Open as a visitor</a
      >
    </section>
    <section>
      <h2 class="subtitle">On your web site</h2>
      <p class="label">One line before the end of the page; a button appears at its corner.</p>
      <app-copy-field name="the script" [text]="snippet()" />
      <app-site-list [field]="sites()" />
    </section>
    <section>
      <h2 class="subtitle">On paper</h2>
      <p class="label">A code for the yard sign, the flyer, the window.</p>
      <a matButton="outlined" routerLink="/qr-codes" [queryParams]="{ create: 1, bot: bot().bot_id }"
        ><mat-icon svgIcon="qr_code_2" />Create a QR code</a
      >
    </section>
  `,
  styles:
    ':host, section { display: grid; grid-template-columns: minmax(0, 1fr); } :host { gap: 28px; } section { gap: 6px; justify-items: start; } app-copy-field { width: 100%; margin-top: 6px; }',
})
export class ChatbotShare {
  readonly bot = input.required<ChatbotView>();
  /** The form's field of the same name. */
  readonly sites = input.required<FieldTree<string[]>>();

  protected readonly snippet = computed(() => {
    const { origin } = new URL(this.bot().chat_url);
    return `<script async src="${origin}/widget.js" data-bot="${this.bot().bot_id}"></script>`;
  });
}
