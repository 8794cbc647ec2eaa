import { httpResource } from '@angular/common/http';
import { Component, computed, debounced, input, linkedSignal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import type { CheckedWording } from '@backend/modules/fair-housing/fair-housing.dto';

/** What fair-housing rules have to say about a text, below its field while it is being written. */
@Component({
  selector: 'app-wording-hint',
  imports: [MatIcon],
  template: `
    <div role="status">
      @if (findings().length > 0) {
        <ul class="small" aria-label="Fair housing">
          @for (finding of findings(); track finding.start + finding.rule_id) {
            <li>
              <mat-icon
                [svgIcon]="finding.weight === 'withheld' ? 'warning' : 'info'"
                [class.attention]="finding.weight === 'withheld'"
              />
              <span>
                <b>“{{ finding.excerpt }}”</b> {{ finding.advice }}
                @if (finding.weight === 'withheld') {
                  <span class="muted">{{ consequence() }}</span>
                }
              </span>
            </li>
          }
        </ul>
      }
    </div>
  `,
  styles: `
    ul {
      display: grid;
      gap: 6px;
      padding: 0 0 16px;
      margin: 0;
      list-style: none;
    }
    li {
      display: flex;
      gap: 8px;
      align-items: flex-start;
    }
    .mat-icon {
      flex: none;
      width: 18px;
      height: 18px;
    }
  `,
})
export class WordingHint {
  readonly text = input.required<string>();
  /** What comes of wording that the rules forbid. */
  readonly consequence = input('Visitors are not shown this.');

  private readonly settled = debounced(this.text, 500);
  private readonly checked = httpResource<CheckedWording>(() => {
    const text = this.settled.value()?.trim();
    return text ? { url: '/api/fair-housing/check', method: 'POST', body: { text } } : undefined;
  });
  // What was found stays while the next look is on its way: the page does not jump at each pause.
  private readonly last = linkedSignal<CheckedWording | undefined, CheckedWording['findings']>({
    source: () => (this.checked.hasValue() ? this.checked.value() : undefined),
    computation: (found, before) => found?.findings ?? before?.value ?? [],
  });
  protected readonly findings = computed(() => (this.text().trim() ? this.last() : []));
}
