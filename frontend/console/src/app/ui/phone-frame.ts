import { Component } from '@angular/core';

/** A telephone around what a visitor sees. */
@Component({
  selector: 'app-phone-frame',
  template: '<div class="screen"><ng-content /></div>',
  styles: `
    :host {
      display: block;
      width: 100%;
      max-width: 380px;
      margin-inline: auto;
      padding: 9px;
      border-radius: 42px;
      background: #191816;
      box-shadow:
        0 0 0 1px #3a3833,
        0 24px 48px -24px rgb(0 0 0 / 35%);
    }
    .screen {
      display: flex;
      flex-direction: column;
      height: min(680px, calc(100dvh - 130px));
      min-height: 440px;
      border-radius: 33px;
      overflow: hidden;
      background: #fdfbf7;
      color: #1d1c19;
      color-scheme: light;
    }
  `,
})
export class PhoneFrame {}
