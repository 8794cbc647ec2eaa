import { Component, computed, inject, input } from '@angular/core';
import { CodeLook, QrCodesApi } from './qr-codes-api';

/** The code as it is printed; where nothing else is said dark on white: scanners need that. */
@Component({
  selector: 'app-qr-image',
  template: `
    @if (url(); as src) {
      <img [src]="src" [alt]="'QR code ' + label()" />
    }
  `,
  styles: `
    :host {
      display: block;
      aspect-ratio: 1;
      padding: 6%;
      border-radius: 10px;
      background: #fff;
    }
    :host(.tall) {
      aspect-ratio: auto;
      padding: 0;
    }
    img {
      width: 100%;
      height: 100%;
      image-rendering: pixelated;
    }
  `,
})
export class QrImage {
  readonly qrId = input.required<string>();
  readonly label = input('');
  readonly look = input<CodeLook>({});

  private readonly svg = inject(QrCodesApi).svg(this.qrId, this.look);
  /** Why the code cannot be drawn like that. */
  readonly error = this.svg.error;
  // In an image element a script inside the drawing could not run.
  protected readonly url = computed(() =>
    this.svg.hasValue() ? `data:image/svg+xml;utf8,${encodeURIComponent(this.svg.value())}` : null,
  );
}
