import { Component, model } from '@angular/core';
import { MatChipListbox, MatChipOption } from '@angular/material/chips';

const offered = ['en', 'es', 'zh', 'vi', 'tl', 'ko', 'fr', 'ru', 'ar', 'pt'];
const nameOf = new Intl.DisplayNames(['en'], { type: 'language' });

/** The languages visitors may choose from. */
@Component({
  selector: 'app-language-picker',
  imports: [MatChipListbox, MatChipOption],
  template: `
    <p class="subtitle" id="languages">Languages</p>
    <p class="label">Visitors are offered these; the first is what they begin with.</p>
    <mat-chip-listbox
      multiple
      aria-labelledby="languages"
      [value]="chosen()"
      (change)="chosen.set(inOrder($event.value))"
    >
      @for (tag of tags(); track tag) {
        <mat-chip-option [value]="tag">{{ name(tag) }}</mat-chip-option>
      }
    </mat-chip-listbox>
  `,
  styles: ':host { display: block; margin-top: 8px; } mat-chip-listbox { margin-top: 10px; }',
})
export class LanguagePicker {
  readonly chosen = model.required<string[]>();

  protected readonly name = (tag: string): string => nameOf.of(tag) ?? tag;
  protected readonly tags = (): string[] => [...new Set([...offered, ...this.chosen()])];

  /** Keeps the order in which they were chosen: the first one counts. */
  protected inOrder(tags: string[]): string[] {
    const kept = this.chosen().filter((tag) => tags.includes(tag));
    return [...kept, ...tags.filter((tag) => !kept.includes(tag))];
  }
}
