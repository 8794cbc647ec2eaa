import { element, set } from './elements';
import { createFrame, type PanelFrame } from './panel-frame';
import { languageOf, type Settings } from './settings';
import { styles } from './styles';
import { words } from './words';

/** The orders a page may give, by their public names; what comes with one is a stranger's and may be anything. */
export type Orders = Record<string, (value?: unknown) => void>;

/**
 * The button on the brokerage's page and, from the first tap on, the panel with the chat page in an iframe. `heard` gets the names
 * of what happens. Functions instead of a class: every visitor of every site pays for the bytes of member names.
 */
export function createLauncher(settings: Settings, heard: (event: string) => void): Orders {
  const language = languageOf(settings);
  const say = words[language] ?? words['en']!;
  const name = settings.company ? `: ${settings.company}` : '';
  const title = `Chat${name}`;
  const root = document.documentElement;
  const badge = element('b');
  // Read out when it changes, wherever the focus is.
  const news = element('output');
  const button = element(
    'button',
    { class: 'launcher', type: 'button', 'aria-haspopup': 'dialog' },
    element('span', { dir: 'auto' }, settings.label ?? say.chat),
    badge,
  );
  const cross = element('button', { class: 'close', type: 'button', 'aria-label': say.close }, '×');
  const panel = element('div', { class: 'panel', role: 'dialog', 'aria-label': title, hidden: '' }, cross);
  const box = element('div', { class: `box ${settings.position ?? ''}` }, panel, button, news);
  const host = element('real-estate-chat' as 'div');
  let frame: PanelFrame | undefined;
  let overflow: string | undefined;

  const isOpen = () => !panel.hidden;

  function show(open: boolean): void {
    panel.hidden = !open;
    box.classList.toggle('open', open);
    badge.textContent = news.textContent = '';
    set(button, { 'aria-expanded': String(open), 'aria-label': (open ? say.close : say.open) + name });
  }

  function coverPage(): void {
    set(panel, { 'aria-modal': 'true' });
    overflow = root.style.overflow;
    root.style.overflow = 'hidden';
    document.body.inert = true;
  }

  function uncoverPage(): void {
    if (overflow === undefined) return;
    panel.removeAttribute('aria-modal');
    root.style.overflow = overflow;
    overflow = undefined;
    document.body.inert = false;
  }

  const load = () => (frame = createFrame(panel, settings, { language, title, words: say.open }));

  function open(): void {
    if (isOpen()) return;
    const { node, tell } = frame ?? load();
    show(true);
    const small = matchMedia('(max-width: 640px)').matches;
    if (small) coverPage();
    node.focus();
    // On a phone the field is not focused: the keyboard would cover what the visitor came to see.
    if (!small) tell({ type: 'opened' });
    heard('open');
  }

  function close(): void {
    if (!isOpen()) return;
    show(false);
    uncoverPage();
    button.focus();
    heard('close');
  }

  const toggle = () => (isOpen() ? close() : open());

  const onMessage = (event: MessageEvent): void => {
    const message = frame?.read(event);
    if (!message) return;
    if (message.type === 'close') return close();
    if (message.type === 'answer' && !isOpen()) {
      const count = (badge.textContent = String(+badge.textContent + 1));
      news.textContent = `${message.unread}: ${count}`;
      set(button, { 'aria-label': `${say.open}${name}. ${news.textContent}` });
    }
    heard(message.type);
  };

  if (settings.color) box.style.setProperty('--brand', settings.color);
  if (settings.textColor) box.style.setProperty('--on-brand', settings.textColor);
  button.addEventListener('click', toggle);
  cross.addEventListener('click', close);
  box.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  show(false);
  attach(host, box, settings.nonce);
  addEventListener('message', onMessage);

  return {
    open,
    close,
    toggle,
    send(text) {
      open();
      frame?.tell({ type: 'send', text: String(text).slice(0, 2000) });
    },
    // The visitor went on to another listing: the next opening is about that one.
    context(context) {
      const { property } = context as { property?: string };
      if (property === settings.property) return;
      settings.property = property;
      frame?.node.remove();
      frame = undefined;
      if (isOpen()) load();
    },
    destroy() {
      uncoverPage();
      removeEventListener('message', onMessage);
      host.remove();
    },
  };
}

function attach(host: HTMLElement, box: HTMLElement, nonce: string): void {
  // Inline and important: the strongest declaration there is, whatever the stylesheet of the page says.
  host.style.cssText =
    'all:initial!important;position:fixed!important;z-index:2147483000!important;display:block!important';
  const shadow = host.attachShadow({ mode: 'open' });
  try {
    // A constructed stylesheet passes the strictest style-src.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    shadow.append(element('style', { nonce }, styles));
  }
  shadow.append(box);
  // Beside <body>: a transform or `inert` on it then does not touch the panel.
  document.documentElement.append(host);
}
