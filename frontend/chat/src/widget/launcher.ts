import { unwrap, wrap, type FromPanel, type ToPanel } from '../protocol';
import type { Settings } from './settings';
import { styles } from './styles';
import { words } from './words';

const phone = '(max-width: 640px)';
const svgNamespace = 'http://www.w3.org/2000/svg';
const bubble =
  'M4 5.5A1.5 1.5 0 0 1 5.5 4h13A1.5 1.5 0 0 1 20 5.5v9a1.5 1.5 0 0 1-1.5 1.5H10l-4.5 4v-4A1.5 1.5 0 0 1 4 14.5z';
const cross = 'M5 5l14 14M19 5L5 19';

/** The button on the brokerage's page and, from the first tap on, the panel with the chat page in an iframe. */
export class Launcher {
  private readonly host = document.createElement('real-estate-chat');
  private readonly frameBox = box('div');
  private readonly button = box('button');
  private readonly panel = box('div');
  private frame: HTMLIFrameElement | null = null;
  private ready = false;
  private readonly unsent: ToPanel[] = [];
  private readonly language: string;
  private readonly name: string;
  private overflow = '';

  constructor(
    private readonly settings: Settings,
    private readonly heard: (event: string) => void,
  ) {
    const asked =
      settings.lang && settings.lang !== 'auto'
        ? settings.lang
        : document.documentElement.lang || navigator.language;
    this.language = asked.toLowerCase().split('-')[0] ?? 'en';
    this.name = settings.company ? `: ${settings.company}` : '';
    this.build();
    addEventListener('message', this.onMessage);
  }

  get isOpen(): boolean {
    return !this.panel.hidden;
  }

  open(): void {
    if (this.isOpen) return;
    if (!this.frame) this.load();
    this.panel.hidden = false;
    this.frameBox.classList.add('open');
    this.button.classList.remove('unread');
    this.button.setAttribute('aria-expanded', 'true');
    this.label(this.words.close);
    const small = matchMedia(phone).matches;
    this.panel.toggleAttribute('aria-modal', false);
    if (small) this.coverPage();
    this.frame?.focus();
    // On a phone the field is not focused: the keyboard would cover what the visitor came to see.
    if (!small) this.tell({ type: 'opened' });
    this.heard('open');
  }

  close(): void {
    if (!this.isOpen) return;
    this.panel.hidden = true;
    this.frameBox.classList.remove('open');
    this.button.setAttribute('aria-expanded', 'false');
    this.label(this.words.open);
    this.uncoverPage();
    this.button.focus();
    this.heard('close');
  }

  /** Hands a message to the page in the panel, as soon as that listens. */
  tell(message: ToPanel): void {
    if (this.ready) this.frame?.contentWindow?.postMessage(wrap(message), this.settings.origin);
    else this.unsent.push(message);
  }

  /** The visitor went on to another listing: the next opening is about that one. */
  moveTo(property: string | undefined): void {
    if (property === this.settings.property) return;
    this.settings.property = property;
    this.ready = false;
    this.frame?.remove();
    this.frame = null;
    if (this.isOpen) this.load();
  }

  destroy(): void {
    this.uncoverPage();
    removeEventListener('message', this.onMessage);
    this.host.remove();
  }

  private get words() {
    return words[this.language] ?? words['en']!;
  }

  private get address(): URL {
    const address = new URL(`/chat/${encodeURIComponent(this.settings.bot)}`, this.settings.origin);
    if (this.settings.property) address.searchParams.set('property', this.settings.property);
    address.searchParams.set('lang', this.language);
    return address;
  }

  private build(): void {
    const { settings, button, panel, frameBox } = this;
    // Inline and important: the strongest declaration there is, whatever the stylesheet of the page says.
    for (const [property, value] of [
      ['all', 'initial'],
      ['position', 'fixed'],
      ['z-index', '2147483000'],
      ['display', 'block'],
    ] as const) {
      this.host.style.setProperty(property, value, 'important');
    }
    const shadow = this.host.attachShadow({ mode: 'open' });
    this.dress(shadow);
    frameBox.className = settings.position === 'left' ? 'box left' : 'box';
    if (settings.color) frameBox.style.setProperty('--brand', settings.color);
    if (settings.textColor) frameBox.style.setProperty('--on-brand', settings.textColor);

    button.className = 'launcher';
    button.type = 'button';
    button.setAttribute('aria-haspopup', 'dialog');
    button.setAttribute('aria-expanded', 'false');
    button.setAttribute('aria-controls', 'panel');
    const text = box('span');
    text.textContent = settings.label ?? this.words.chat;
    text.dir = 'auto';
    button.append(icon(bubble), text);
    button.addEventListener('click', () => (this.isOpen ? this.close() : this.open()));
    this.label(this.words.open);

    panel.className = 'panel';
    panel.id = 'panel';
    panel.hidden = true;
    panel.setAttribute('role', 'dialog');
    panel.setAttribute('aria-label', this.words.title + this.name);
    const close = box('button');
    close.className = 'close';
    close.type = 'button';
    close.setAttribute('aria-label', this.words.close);
    close.append(icon(cross));
    close.addEventListener('click', () => this.close());
    panel.append(close);

    frameBox.append(panel, button);
    frameBox.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close();
    });
    shadow.append(frameBox);
    // Beside <body>: a transform or `inert` on it then does not touch the panel.
    document.documentElement.append(this.host);
  }

  private dress(shadow: ShadowRoot): void {
    try {
      // A constructed stylesheet passes the strictest style-src.
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(styles);
      shadow.adoptedStyleSheets = [sheet];
    } catch {
      const style = box('style');
      if (this.settings.nonce) style.nonce = this.settings.nonce;
      style.textContent = styles;
      shadow.append(style);
    }
  }

  private load(): void {
    const frame = box('iframe');
    const address = this.address;
    if (location.origin !== 'null') address.searchParams.set('embed', location.origin);
    frame.title = this.words.title + this.name;
    frame.setAttribute(
      'sandbox',
      'allow-scripts allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox',
    );
    frame.allow = 'clipboard-write';
    frame.referrerPolicy = 'strict-origin-when-cross-origin';
    frame.src = address.href;
    this.frame = frame;
    this.panel.append(frame);
    setTimeout(() => this.offerDirectLink(frame), 8000);
  }

  /** The host's policy may forbid our frame; the visitor then gets the page itself. */
  private offerDirectLink(frame: HTMLIFrameElement): void {
    if (this.ready || frame !== this.frame || location.origin === 'null') return;
    const link = box('a');
    link.className = 'direct';
    link.href = this.address.href;
    link.target = '_blank';
    link.rel = 'noopener';
    link.textContent = this.words.direct;
    this.panel.append(link);
    console.warn('Real-estate chat: the panel did not load; does frame-src allow', this.settings.origin, '?');
  }

  private readonly onMessage = (event: MessageEvent): void => {
    if (event.origin !== this.settings.origin || event.source !== this.frame?.contentWindow) return;
    const message = unwrap<FromPanel>(event.data);
    if (!message) return;
    if (message.type === 'close') return this.close();
    if (message.type === 'ready') {
      this.ready = true;
      this.panel.querySelector('.direct')?.remove();
      for (const waiting of this.unsent.splice(0)) this.tell(waiting);
    }
    if (message.type === 'answer' && !this.isOpen) this.button.classList.add('unread');
    if (['ready', 'message', 'answer', 'lead'].includes(message.type)) this.heard(message.type);
  };

  private label(action: string): void {
    this.button.setAttribute('aria-label', action + this.name);
  }

  private coverPage(): void {
    this.panel.setAttribute('aria-modal', 'true');
    this.overflow = document.documentElement.style.overflow;
    document.documentElement.style.overflow = 'hidden';
    document.body.inert = true;
  }

  private uncoverPage(): void {
    if (!this.panel.hasAttribute('aria-modal')) return;
    this.panel.removeAttribute('aria-modal');
    document.documentElement.style.overflow = this.overflow;
    document.body.inert = false;
  }
}

const box = <Name extends keyof HTMLElementTagNameMap>(name: Name) => document.createElement(name);

// Built node by node: the page may demand Trusted Types, which refuse markup in strings.
function icon(path: string): SVGElement {
  const svg = document.createElementNS(svgNamespace, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(svgNamespace, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}
