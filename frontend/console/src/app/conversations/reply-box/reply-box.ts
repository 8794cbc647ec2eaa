import { Component, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatIcon } from '@angular/material/icon';
import { MatInput } from '@angular/material/input';
import { ConversationsApi } from '../conversations-api';

/** The server takes no longer messages. */
const longest = 2000;
const signEveryMs = 3_000;

/** Where an agent writes to a visitor. What could not be sent stays in the field. */
@Component({
  selector: 'app-reply-box',
  imports: [MatFormField, MatLabel, MatHint, MatInput, MatButton, MatIcon],
  template: `
    <form (submit)="send($event)">
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label>Write to the visitor</mat-label>
        <textarea
          matInput
          rows="2"
          dir="auto"
          [attr.maxlength]="longest"
          [value]="text()"
          (input)="write($any($event.target).value)"
          (keydown)="press($event)"
        ></textarea>
        <mat-hint>{{ hint() }}</mat-hint>
      </mat-form-field>
      <button matButton="filled" type="submit" [disabled]="isSending() || !text().trim()">
        <mat-icon svgIcon="send" />Send
      </button>
    </form>
  `,
  styles: `
    :host {
      display: block;
      position: sticky;
      bottom: 0;
      z-index: 3;
      padding-block: 4px 12px;
      background: var(--mat-sys-surface);
    }
    form {
      display: flex;
      align-items: flex-start;
      gap: 12px;
      max-width: 860px;
      margin-top: 8px;
    }
    mat-form-field {
      flex: 1;
    }
    button {
      margin-top: 8px;
    }
    @media (max-width: 599px) {
      :host {
        bottom: calc(64px + env(safe-area-inset-bottom));
        padding-bottom: 4px;
      }
      form {
        gap: 8px;
      }
    }
    /* Zoomed in, it would leave no room for what was said. */
    @media (max-height: 600px) {
      :host {
        position: static;
      }
    }
  `,
})
export class ReplyBox {
  readonly conversationId = input.required<string>();
  readonly hint = input('');
  readonly sent = output();

  private readonly api = inject(ConversationsApi);
  protected readonly longest = longest;
  protected readonly text = signal('');
  protected readonly isSending = signal(false);
  private key = crypto.randomUUID();
  private signedAt = 0;

  protected write(text: string): void {
    this.text.set(text);
    if (!text || Date.now() - this.signedAt < signEveryMs) return;
    this.signedAt = Date.now();
    // A sign that gets lost is no reason to disturb who writes.
    this.api.typing(this.conversationId()).catch(() => undefined);
  }

  /** Enter sends, Shift+Enter breaks the line, a composing input method is left alone. */
  protected press(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    void this.send(event);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const content = this.text().trim();
    if (!content || this.isSending()) return;
    this.isSending.set(true);
    try {
      await this.api.write(this.conversationId(), content, this.key);
      this.key = crypto.randomUUID();
      this.text.set('');
      this.signedAt = 0;
      this.sent.emit();
    } finally {
      this.isSending.set(false);
    }
  }
}
