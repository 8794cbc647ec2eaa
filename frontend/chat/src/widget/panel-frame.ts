import { unwrap, wrap, type FromPanel, type ToPanel } from '../protocol';
import { element } from './elements';
import type { Settings } from './settings';

/** The chat page in its iframe. */
export interface PanelFrame {
  node: HTMLIFrameElement;
  tell: (message: ToPanel) => void;
  /** What the page in this frame says; null for anything that is not from it. */
  read: (event: MessageEvent) => FromPanel | null;
}

export function createFrame(
  panel: HTMLElement,
  { bot, origin, property }: Settings,
  language: string,
  title: string,
): PanelFrame {
  const unsent: ToPanel[] = [];
  const own = location.origin;
  // The campaign that led to the brokerage's page led to its chat.
  const query = new URLSearchParams(location.search.match(/utm_[smc][^&]*/g)?.join('&'));
  query.set('lang', language);
  if (property) query.set('property', property);
  const address = `${origin}/chat/${bot}?${query}`;
  // A page from a file or a sandbox has no origin that could be named.
  const embedded = own === 'null' ? '' : `&embed=${own}`;
  const node = element('iframe', {
    title,
    sandbox: 'allow-scripts allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox',
    src: address + embedded,
  });
  const link = element('a', { href: address, target: '_blank' }, `${title} ↗`);
  let ready = false;

  const tell = (message: ToPanel) => {
    if (ready) node.contentWindow?.postMessage(wrap(message), origin);
    else unsent.push(message);
  };
  panel.append(node);
  // The page's policy may forbid our frame, or the chatbot's list of sites this page: the visitor then gets the page itself.
  setTimeout(() => {
    if (ready || !node.isConnected) return;
    console.warn('Real-estate chat: no answer. May it be shown on', `${own}?`);
    if (embedded) panel.append(link);
    // Milliseconds.
  }, 8000);

  return {
    node,
    tell,
    read(event) {
      if (event.origin !== origin || event.source !== node.contentWindow) return null;
      const message = unwrap<FromPanel>(event.data);
      if (message?.type === 'ready') {
        ready = true;
        link.remove();
        unsent.splice(0).forEach(tell);
      }
      return message;
    },
  };
}
