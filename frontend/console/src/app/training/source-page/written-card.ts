import { Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { May } from '../../session/may';
import { SourceView } from '../training-api';
import { WriteKnowledge } from '../written/write-knowledge';

/** What a person wrote, and changing it. */
@Component({
  selector: 'app-written-card',
  imports: [May, MatButton],
  template: `
    <p class="grow">
      {{
        source().kind === 'qa'
          ? 'Given word for word whenever this is asked, in whatever words.'
          : 'Answers quote it word for word.'
      }}
    </p>
    <button *appMay="'knowledge:write'" matButton="tonal" type="button" (click)="change()">Change it</button>
  `,
  styles: ':host { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; }',
  host: { class: 'card' },
})
export class WrittenCard {
  readonly source = input.required<SourceView>();
  readonly changed = output();

  private readonly write = inject(WriteKnowledge);

  protected async change(): Promise<void> {
    const { source_id, kind } = this.source();
    if (await this.write.change(source_id, kind === 'qa' ? 'qa' : 'note')) this.changed.emit();
  }
}
