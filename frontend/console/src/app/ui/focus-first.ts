import { Directive, ElementRef, afterNextRender, inject } from '@angular/core';

/** A form that opens where it was asked for takes the focus: the button that was pressed may be gone. */
@Directive()
export class FocusFirst {
  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => host.querySelector<HTMLElement>('[aria-checked="true"], input, textarea')?.focus());
  }
}
