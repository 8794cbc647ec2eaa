import { unwrap, wrap, type FromPanel, type ToPanel } from '../protocol';
import { element } from './elements';
import type { Settings } from './settings';

/** The chat page in its iframe. */
export interface PanelFrame {
  node: HTMLIFrameElement;
  tell: (message: ToPanel) => void;
  /** What the page in this frame says with a message; undefined for anything that is not from it. */
  read: (event: MessageEvent) => FromPanel['type'] | undefined;
}

/** Longest wait in milliseconds before the visitor is offered the page itself. */
const patience = 8000;

export function createFrame(
  panel: HTMLElement,
  { bot, origin, property }: Settings,
  { language, title, direct }: { language: string; title: string; direct: string },
): PanelFrame {
  const unsent: ToPanel[] = [];
  const own = location.origin;
  const query = new URLSearchParams({ lang: language });
  if (property) query.set('property', property);
  // The campaign that led to the brokerage's page led to its chat.
  for (const [name, value] of new URLSearchParams(location.search))
    if (/^utm_(source|medium|campaign)$/.test(name)) query.set(name, value);
  const address = `${origin}/chat/${encodeURIComponent(bot)}?${query}`;
  // A page from a file or a sandbox has no origin that could be named.
  const embedded = own === 'null' ? '' : `&embed=${encodeURIComponent(own)}`;
  const node = element('iframe', {
    title,
    sandbox: 'allow-scripts allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox',
    src: address + embedded,
  });
  const link = element('a', { href: address, target: '_blank', rel: 'noopener' }, direct);
  let ready = false;

  const tell = (message: ToPanel) => {
    if (ready) node.contentWindow?.postMessage(wrap(message), origin);
    else unsent.push(message);
  };
  panel.append(node);
  // The page's policy may forbid our frame, or the chatbot's list of sites this page: the visitor then gets the page itself.
  setTimeout(() => {
    if (ready || !embedded || !node.isConnected) return;
    panel.append(link);
    console.warn('Real-estate chat: no panel; does frame-src allow', origin, '?');
  }, patience);

  return {
    node,
    tell,
    read(event) {
      if (event.origin !== origin || event.source !== node.contentWindow) return undefined;
      const type = unwrap<FromPanel>(event.data)?.type;
      if (type === 'ready') {
        ready = true;
        link.remove();
        unsent.splice(0).forEach(tell);
      }
      return type;
    },
  };
}
