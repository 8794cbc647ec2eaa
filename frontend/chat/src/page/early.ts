import type { EarlyWindow } from './early-window';

/**
 * Runs right behind the field, before the rest of the page has arrived: from here on a question can be written and sent. It stands
 * in the log as soon as there is one and is asked when the page's script takes over.
 */
const own = document.currentScript as HTMLScriptElement;
const template = document.querySelector('template');
// Browsers of before 2024 do not do this by themselves.
if (template?.hasAttribute('shadowrootmode')) {
  template.parentElement!.attachShadow({ mode: 'open' }).append(template.content);
  template.remove();
}

const questions: string[] = [];
const shown: Element[] = [];
const over = new AbortController();
const { signal } = over;
const find = (id: string) => document.getElementById(id);
const field = find('message') as HTMLTextAreaElement;
const person = find('ask-person') as HTMLButtonElement;
const { classList } = document.documentElement;

/** Both come behind the field and may not be there yet. */
function place(): void {
  if (!shown.length) return;
  find('log')?.append(...shown);
  find('suggestions')?.setAttribute('hidden', '');
}

function keep(text: string | undefined): void {
  if (!text) return;
  questions.push(text);
  const node = document.createElement('article');
  node.className = 'message visitor';
  const words = document.createElement('p');
  words.className = 'text';
  words.dir = 'auto';
  words.textContent = text;
  node.append(words);
  shown.push(node);
  place();
}

function send(event: Event): void {
  event.preventDefault();
  keep(field.value.trim());
  field.value = '';
}

find('composer')!.addEventListener('submit', send, { signal });
field.addEventListener(
  'keydown',
  (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229) send(event);
  },
  { signal },
);
classList.add('writable');

addEventListener(
  'click',
  ({ target }) => {
    if (target === person) person.disabled = true;
    else keep((target as Element).closest('#suggestions button')?.textContent.trim());
  },
  { signal },
);

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
  for (const node of shown.splice(0)) node.remove();
  const wantsPerson = person.disabled;
  person.disabled = false;
  return { questions, wantsPerson };
};

document.addEventListener('readystatechange', place, { signal });

function fetchAhead(looks: Partial<HTMLLinkElement>): void {
  document.head.append(Object.assign(document.createElement('link'), looks));
}

// To ask for a file takes a slow phone several milliseconds, so what waits for the field goes first.
const face = new Promise<unknown>((done) => {
  setTimeout(() => {
    const { script, font } = own.dataset;
    fetchAhead({ rel: 'modulepreload', nonce: own.nonce, href: script });
    fetchAhead({ rel: 'preload', as: 'font', crossOrigin: '', href: font, onload: done });
    for (const image of document.querySelectorAll<HTMLImageElement>('.brand img, figure img'))
      image.loading = 'eager';
  });
});

// The first picture has the field, the second the rest. A type face that comes later than the second is not used for this visit.
const drawRest = () => classList.add('drawn');
function drawOn(): void {
  // With two columns the field stands above the footer, so it waits for that.
  const waits = document.readyState === 'loading' && matchMedia('(min-width: 960px)').matches;
  if (waits) document.addEventListener('readystatechange', drawRest);
  else drawRest();
}
const longestForFace = 100;
requestAnimationFrame(() => {
  void face.then(() => setTimeout(drawOn));
  setTimeout(drawOn, longestForFace);
});
// A page that nobody looks at is never drawn.
setTimeout(drawRest, 300);
