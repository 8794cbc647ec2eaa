import { Component, inject } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatProgressBar } from '@angular/material/progress-bar';
import { TrainingDesk } from './training-desk';

/** What is being taught right now, and how it ended. */
@Component({
  selector: 'app-work-list',
  imports: [MatProgressBar, MatIcon, MatIconButton, MatButton],
  template: `
    <ul aria-live="polite">
      @for (work of desk.all(); track work.id) {
        <li [class]="work.state">
          <div class="line">
            @switch (work.state) {
              @case ('done') {
                <mat-icon class="good" svgIcon="check_circle" />
              }
              @case ('failed') {
                <mat-icon class="wrong" svgIcon="error" />
              }
              @case ('cancelled') {
                <mat-icon svgIcon="cancel" />
              }
              @default {
                <mat-icon svgIcon="bolt" />
              }
            }
            <span class="grow">
              <span class="name clip">{{ work.title }}</span>
              <span
                class="small"
                [class.wrong]="work.state === 'failed'"
                [class.muted]="work.state !== 'failed'"
                >{{ work.text }}</span
              >
            </span>
            @if (work.state === 'learning') {
              <button matButton type="button" (click)="desk.cancel(work)">Cancel</button>
            } @else if (work.state !== 'sending') {
              <button
                matIconButton
                type="button"
                [attr.aria-label]="'Dismiss ' + work.title"
                (click)="desk.dismiss(work)"
              >
                <mat-icon svgIcon="close" />
              </button>
            }
          </div>
          @if (work.state === 'sending' || work.state === 'learning') {
            <mat-progress-bar
              [attr.aria-label]="work.title"
              [mode]="work.share === null ? 'indeterminate' : 'determinate'"
              [value]="(work.share ?? 0) * 100"
            />
          }
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      gap: 8px;
    }
    li {
      padding: 10px 10px 10px 16px;
      border: var(--app-hairline);
      border-radius: 10px;
      background: var(--mat-sys-surface-container-low);
      overflow: hidden;
    }
    .line {
      display: flex;
      align-items: center;
      gap: 12px;
      min-height: 40px;
    }
    .grow {
      display: grid;
    }
    .name {
      font-weight: 550;
    }
    .mat-icon {
      width: 22px;
      height: 22px;
    }
    mat-progress-bar {
      margin-top: 8px;
      border-radius: 2px;
    }
  `,
})
export class WorkList {
  protected readonly desk = inject(TrainingDesk);
}
