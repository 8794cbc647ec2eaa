import type { EarlyWindow } from './early-window';

/**
 * Runs right behind the field, before the rest of the page has arrived: from here on a question can be written and sent. It stands
 * in the log at once and is asked as soon as the page's script takes over.
 */
const questions: string[] = [];
const over = new AbortController();
const { signal } = over;
const find = (id: string) => document.getElementById(id);
const log = find('log')!;
const form = find('composer')!;
const field = find('message') as HTMLTextAreaElement;
const chips = find('suggestions');
const person = find('ask-person') as HTMLButtonElement;
const shown: Element[] = [];

function keep(text: string): void {
  if (!text) return;
  questions.push(text);
  const node = document.createElement('article');
  node.className = 'message visitor';
  const words = document.createElement('p');
  words.className = 'text';
  words.dir = 'auto';
  words.textContent = text;
  node.append(words);
  log.append(node);
  shown.push(node);
  if (chips) chips.hidden = true;
}

function send(event: Event): void {
  event.preventDefault();
  keep(field.value.trim());
  field.value = '';
}

form.addEventListener('submit', send, { signal });
field.addEventListener(
  'keydown',
  (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229) send(event);
  },
  { signal },
);
chips?.addEventListener(
  'click',
  ({ target }) => keep((target as Element).closest('button')?.textContent.trim() ?? ''),
  { signal },
);
person.addEventListener('click', () => (person.disabled = true), { signal });

// The line broke before the script came: what was written goes back into the field.
addEventListener(
  'load',
  () => {
    for (const node of shown.splice(0)) node.remove();
    field.value = [...questions.splice(0), field.value].join('\n').trim();
  },
  { signal },
);

(window as EarlyWindow).takeOver = () => {
  over.abort();
  for (const node of shown) node.remove();
  const wantsPerson = person.disabled;
  person.disabled = false;
  return { questions, wantsPerson };
};
const { classList } = document.documentElement;
classList.add('writable');

// The first picture has the field, the second the rest. A page that nobody looks at is never drawn, hence the second timer.
const drawRest = () => classList.add('drawn');
requestAnimationFrame(() => setTimeout(drawRest));
setTimeout(drawRest, 200);
