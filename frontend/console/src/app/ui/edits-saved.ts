import { Directive, Signal, WritableSignal } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { HasUnsaved } from './leave-saved';

/** A page that edits one saved thing: a draft of it is typed in, then saved or thrown away. */
@Directive()
export abstract class EditsSaved<T> extends HasUnsaved {
  /** As the server has it, in the shape of the form. */
  protected abstract readonly saved: Signal<T>;
  protected abstract readonly draft: WritableSignal<T>;
  protected abstract readonly form: FieldTree<T>;

  hasUnsaved(): boolean {
    return JSON.stringify(this.draft()) !== JSON.stringify(this.saved());
  }

  protected discard(): void {
    this.draft.set(this.saved());
    this.form().reset();
  }
}
