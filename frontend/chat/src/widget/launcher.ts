import { say } from './elements';
import { attach } from './host';
import { drawBox } from './launcher-box';
import { count, createDoor } from './panel-door';
import { createFrame, type PanelFrame } from './panel-frame';
import type { Settings } from './settings';
import { wordsFor } from './words';

/** The orders a page may give, by their public names; what comes with one is a stranger's and may be anything. */
export type Orders = Record<string, (value?: unknown, more?: unknown) => void>;

/**
 * The button on the brokerage's page and, from the first tap on, the panel with the chat page in an iframe. Functions instead of a
 * class: every visitor of every site pays for the bytes of member names.
 */
export function createLauncher(settings: Settings): Orders {
  const [language, label, sayClose, title] = wordsFor(settings);
  const box = drawBox(settings, label, sayClose, title);
  const [root, button, panel] = box;
  let frame: PanelFrame | undefined;
  const load = () => (frame = createFrame(panel, settings, language, title));
  const [open, close] = createDoor(box, title, () => frame ?? load());
  const onMessage = (event: MessageEvent): void => {
    const message = frame?.read(event);
    if (message?.type === 'close') return close();
    if (message?.type === 'answer' && panel.hidden) count(box, title, message.unread);
    if (message) say(root, message.type);
  };
  const host = attach(root, settings.nonce);
  addEventListener('message', onMessage);

  return {
    open,
    close,
    on: (event, listener) => root.addEventListener(event as string, listener as EventListener),
    toggle: () => button.click(),
    send(text) {
      open();
      if (text) frame?.tell({ type: 'send', text: (text as string).slice(0, 2000) });
    },
    // The visitor went on to another listing: the next opening is about that one.
    context(about) {
      const property = (about as { property?: string } | undefined)?.property;
      if (property === settings.property) return;
      settings.property = property;
      frame?.node.remove();
      frame = panel.hidden ? undefined : load();
    },
    destroy() {
      close();
      removeEventListener('message', onMessage);
      host.remove();
    },
  };
}
