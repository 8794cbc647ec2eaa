import { Launcher } from './launcher';
import { readSettings } from './settings';

type Listener = () => void;
type Command = (...order: unknown[]) => void;

interface ChatWindow {
  RealEstateChat?: Command & { q?: ArrayLike<unknown>[]; loaded?: boolean };
}

/** The host page must never break because of the chat: whatever goes wrong here ends here. */
function safely(work: () => void): void {
  try {
    work();
  } catch (error) {
    console.warn('Real-estate chat:', error);
  }
}

function start(): void {
  const page = window as ChatWindow;
  if (page.RealEstateChat?.loaded) return;
  const settings = readSettings();
  if (!settings) return console.warn('Real-estate chat: the script tag lacks data-bot.');
  const listeners: Record<string, Listener[]> = {};
  const launcher = new Launcher(settings, (event) => {
    for (const listener of listeners[event] ?? []) safely(listener);
  });

  const orders: Record<string, (value: unknown, extra: unknown) => void> = {
    open: () => launcher.open(),
    close: () => launcher.close(),
    toggle: () => (launcher.isOpen ? launcher.close() : launcher.open()),
    send: (text) => {
      launcher.open();
      launcher.tell({ type: 'send', text: String(text).slice(0, 2000) });
    },
    context: (context) => launcher.moveTo((context as { property?: string } | undefined)?.property),
    on: (event, listener) => {
      if (typeof listener === 'function') (listeners[String(event)] ??= []).push(listener as Listener);
    },
    destroy: () => {
      launcher.destroy();
      delete page.RealEstateChat;
    },
  };
  const command: ChatWindow['RealEstateChat'] = (name, value, extra) =>
    safely(() => {
      const order = Object.hasOwn(orders, String(name)) ? orders[String(name)] : undefined;
      if (order) order(value, extra);
      else console.warn('Real-estate chat: unknown order', name);
    });
  command.loaded = true;
  const early = page.RealEstateChat?.q ?? [];
  page.RealEstateChat = command;
  for (const order of Array.from(early)) command(...Array.from(order));
}

safely(start);
