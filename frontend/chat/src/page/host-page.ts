import { unwrap, wrap, type FromPanel, type ToPanel } from '../protocol';

/** The site this page is embedded in, when it is. Nothing the visitor wrote ever crosses this border. */
export class HostPage {
  constructor(private readonly origin: string | null) {}

  get present(): boolean {
    return this.origin !== null && window.parent !== window;
  }

  tell(message: FromPanel): void {
    // The target origin is what makes this safe: a browser delivers only to the site the launcher named.
    if (this.present && this.origin) window.parent.postMessage(wrap(message), this.origin);
  }

  listen(heard: (message: ToPanel) => void): void {
    if (!this.present) return;
    addEventListener('message', (event) => {
      if (event.source !== window.parent || event.origin !== this.origin) return;
      const message = unwrap<ToPanel>(event.data);
      if (message) heard(message);
    });
  }
}
