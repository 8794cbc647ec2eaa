import { askForPerson, tellTyping } from './chat-api';
import { Composer } from './composer';
import { ContactForm } from './contact-form';
import { Conversation } from './conversation';
import type { EarlyWindow } from './early-window';
import { HostPage } from './host-page';
import { watchKeyboard } from './keyboard-space';
import { LiveTalk } from './live-talk';
import { fill, readModel } from './model';
import { Presence } from './presence';
import { VisitorMemory } from './visitor';
import { troubleOf } from './why-failed';

const model = readModel();
const early = (window as EarlyWindow).takeOver?.();
const host = new HostPage(model.embedded_by);
const memory = new VisitorMemory(`${model.bot_id}:${model.property_id ?? ''}`);

const composer: Composer = new Composer(model, {
  ask: (text) => conversation.ask(text),
  stop: () => conversation.stop(),
  draftChanged: (text) => {
    memory.draft = text;
    if (text) sayTyping();
  },
});

const conversation: Conversation = new Conversation(model, memory, composer.node, {
  busy: (busy) => (composer.busy = busy),
  offerContact: (forTour, said) => contact.open(forTour, said),
  asked: () => {
    hideSuggestions();
    host.tell({ type: 'message' });
  },
  answered: () => host.tell({ type: 'answer', unread: model.strings.newMessages }),
  began: (visit, last) => live.start(visit, last),
  personIsHere: () => presence.personIsHere,
});

const presence: Presence = new Presence(model, {
  askForPerson: () => void callPerson(),
  offerContact: () => contact.open(),
});

const live: LiveTalk = new LiveTalk({
  state: (now) => presence.show(now),
  typing: () => presence.typing(),
  wrote: (message) => {
    presence.typed();
    conversation.wrote(message);
    host.tell({ type: 'answer', unread: model.strings.newMessages });
  },
});

async function callPerson(): Promise<void> {
  presence.asking = true;
  try {
    presence.show(await askForPerson(await conversation.visit()));
  } catch (error) {
    presence.trouble(troubleOf(error, model));
  } finally {
    presence.asking = false;
  }
}

let saidTyping = 0;
/** At most every three seconds, and only when somebody would see it. */
function sayTyping(): void {
  const visit = memory.get();
  if (!visit || !presence.isWatched || Date.now() - saidTyping < 3000) return;
  saidTyping = Date.now();
  tellTyping(visit).catch(() => undefined);
}

function hideSuggestions(): void {
  document.getElementById('suggestions')?.setAttribute('hidden', '');
}

const contact = new ContactForm(model, () => conversation.visit(), {
  sent: (name) => {
    conversation.note(fill(model.strings.contactSent, { name, company: model.company }));
    host.tell({ type: 'lead' });
  },
  opened: (open) => composer.node.toggleAttribute('hidden', open),
});

for (const chip of document.querySelectorAll<HTMLButtonElement>('#suggestions button')) {
  chip.addEventListener('click', () => conversation.ask(chip.textContent?.trim() ?? ''));
}

if (!composer.text && memory.draft) composer.text = memory.draft;
// Reads sizes, which can wait for the first picture.
requestAnimationFrame(watchKeyboard);

host.listen((message) => {
  if (message.type === 'opened') composer.focus();
  if (message.type === 'send' && typeof message.text === 'string')
    conversation.ask(message.text.slice(0, model.max_length));
});
addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.isComposing) host.tell({ type: 'close' });
});

void conversation.restore().then((restored) => {
  if (restored) hideSuggestions();
  for (const question of early?.questions ?? []) conversation.ask(question);
  if (early?.wantsPerson) void callPerson();
  document.documentElement.classList.add('ready');
  host.tell({ type: 'ready' });
});
