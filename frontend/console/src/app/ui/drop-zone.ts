import { Component, booleanAttribute, input, output, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';

/** Takes files by drag and drop, by choosing, or from the clipboard's place on a phone. */
@Component({
  selector: 'app-drop-zone',
  imports: [MatIcon],
  template: `
    <label
      [class.over]="isOver()"
      (dragover)="isOver.set(true); $event.preventDefault()"
      (dragleave)="isOver.set(false)"
      (drop)="drop($event)"
    >
      <input
        #file
        type="file"
        class="visually-hidden"
        [accept]="accept()"
        [multiple]="multiple()"
        (change)="choose(file)"
      />
      <mat-icon svgIcon="upload" />
      <span class="subtitle">{{ heading() }}</span>
      <span class="label">{{ hint() }}</span>
    </label>
  `,
  styles: `
    label {
      position: relative;
      display: grid;
      justify-items: center;
      align-content: center;
      gap: 4px;
      min-height: 168px;
      padding: 24px;
      border: 1.5px dashed color-mix(in srgb, var(--mat-sys-outline) 70%, transparent);
      border-radius: 12px;
      text-align: center;
      cursor: pointer;
      transition:
        background 120ms,
        border-color 120ms;
    }
    label:hover {
      border-color: var(--mat-sys-primary);
    }
    label:focus-within {
      outline: 2px solid var(--mat-sys-primary);
      outline-offset: 2px;
    }
    .over {
      border-color: var(--mat-sys-primary);
      background: var(--mat-sys-primary-container);
    }
    .mat-icon {
      width: 30px;
      height: 30px;
      margin-bottom: 6px;
      color: var(--mat-sys-primary);
    }
    .label {
      max-width: 46ch;
      text-wrap: balance;
    }
  `,
})
export class DropZone {
  readonly heading = input.required<string>();
  readonly hint = input('');
  /** As the attribute of a file input: ".pdf,.docx" */
  readonly accept = input('');
  readonly multiple = input(false, { transform: booleanAttribute });
  readonly files = output<readonly File[]>();

  protected readonly isOver = signal(false);

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.isOver.set(false);
    this.give(event.dataTransfer?.files);
  }

  protected choose(input: HTMLInputElement): void {
    this.give(input.files);
    // So that the same file can be chosen again.
    input.value = '';
  }

  private give(list: FileList | null | undefined): void {
    const files = [...(list ?? [])];
    if (files.length > 0) this.files.emit(this.multiple() ? files : files.slice(0, 1));
  }
}
