import { Composer } from './composer';
import { ContactForm } from './contact-form';
import { Conversation } from './conversation';
import { HostPage } from './host-page';
import { watchKeyboard } from './keyboard-space';
import { fill, readModel } from './model';
import { VisitorMemory } from './visitor';

const model = readModel();
const host = new HostPage(model.embedded_by);
const memory = new VisitorMemory(`${model.bot_id}:${model.property_id ?? ''}`);

const composer: Composer = new Composer(model, {
  ask: (text) => conversation.ask(text),
  stop: () => conversation.stop(),
  draftChanged: (text) => (memory.draft = text),
});

const conversation: Conversation = new Conversation(model, memory, composer.node, {
  busy: (busy) => (composer.busy = busy),
  offerContact: () => contact.open(),
  asked: () => {
    hideSuggestions();
    host.tell({ type: 'message' });
  },
  answered: () => host.tell({ type: 'answer' }),
});

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

composer.text ||= memory.draft;
watchKeyboard();

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
  document.documentElement.classList.add('ready');
  host.tell({ type: 'ready' });
});
