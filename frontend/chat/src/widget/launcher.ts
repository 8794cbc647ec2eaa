import { set } from './elements';
import { attach } from './host';
import { drawBox } from './launcher-box';
import { modal } from './modal-panel';
import { createFrame, type PanelFrame } from './panel-frame';
import { languageOf, type Settings } from './settings';
import { words } from './words';

/** The orders a page may give, by their public names; what comes with one is a stranger's and may be anything. */
export type Orders = Record<string, (value?: unknown) => void>;

/**
 * The button on the brokerage's page and, from the first tap on, the panel with the chat page in an iframe. `heard` gets the names
 * of what happens. Functions instead of a class: every visitor of every site pays for the bytes of member names.
 */
export function createLauncher(settings: Settings, heard: (event: string) => void): Orders {
  const language = languageOf(settings);
  const [ask, sayClose] = words[language] ?? words['en']!;
  const label = settings.label ?? ask;
  // What is read begins with what is seen: whoever speaks to their device says that.
  const title = label + (settings.company ? `: ${settings.company}` : '');
  const [box, button, panel, cross, badge, news] = drawBox(settings, label, sayClose, title);
  const [coverPage, uncoverPage] = modal(panel);
  let frame: PanelFrame | undefined;

  const isOpen = () => !panel.hidden;

  function show(open: boolean): void {
    panel.hidden = !open;
    box.classList.toggle('open', open);
    badge.textContent = news.textContent = '';
    set(button, { 'aria-expanded': String(open), 'aria-label': title });
  }

  const load = () => (frame = createFrame(panel, settings, language, title));

  function open(): void {
    if (isOpen()) return;
    const { node, tell } = frame ?? load();
    show(true);
    const small = matchMedia('(max-width:640px)').matches;
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
      set(button, { 'aria-label': `${title}. ${news.textContent}` });
    }
    heard(message.type);
  };

  button.addEventListener('click', toggle);
  cross.addEventListener('click', close);
  box.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  show(false);
  const host = attach(box, settings.nonce);
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
