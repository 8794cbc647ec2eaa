import { createLauncher } from './launcher';
import { readSettings } from './settings';

type Command = (name?: unknown, value?: unknown, more?: unknown) => void;

interface ChatWindow {
  RealEstateChat?: Command & { q?: Iterable<[]>; bot?: string };
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
  const settings = readSettings();
  const there = page.RealEstateChat;
  // Sites that do not reload run the script once a page, and some throw away what they did not draw themselves.
  if (document.querySelector('real-estate-chat')) {
    if (there!.bot !== settings.bot) throw new Error('one chatbot a page');
    return there!('context', settings);
  }
  const orders = createLauncher(settings);
  const command: ChatWindow['RealEstateChat'] = (name, ...more) =>
    safely(() => {
      orders[name as string]!(...more);
      if (name === 'destroy') delete page.RealEstateChat;
    });
  command.bot = settings.bot;
  page.RealEstateChat = command;
  for (const order of there?.q ?? []) command(...order);
}

safely(start);
