import { createLauncher } from './launcher';
import { readSettings } from './settings';

type Listener = () => void;
type Command = (name?: unknown, value?: unknown, extra?: unknown) => void;

interface ChatWindow {
  RealEstateChat?: Command & { q?: Iterable<[]>; loaded?: boolean };
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
  const listeners: [event: unknown, listener: Listener][] = [];
  const orders = createLauncher(settings, (heard) => {
    for (const [event, listener] of listeners) if (event === heard) safely(listener);
  });
  const command: ChatWindow['RealEstateChat'] = (name, value, extra) =>
    safely(() => {
      if (name === 'on') listeners.push([value, extra as Listener]);
      else orders[name as string]!(value);
      if (name === 'destroy') delete page.RealEstateChat;
    });
  command.loaded = true;
  const early = page.RealEstateChat?.q ?? [];
  page.RealEstateChat = command;
  for (const order of early) command(...order);
}

safely(start);
