type Child = Node | string;

interface Looks {
  class?: string;
  text?: string;
  /** Attributes set as they are; never used with text of strangers in `href` or `src` without a check. */
  attributes?: Record<string, string>;
  on?: { [Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => void };
}

/** Builds one element. Text only ever becomes a text node, so nothing a stranger wrote can become markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  looks: Looks = {},
  children: Child[] = [],
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (looks.class) made.className = looks.class;
  if (looks.text !== undefined) made.textContent = looks.text;
  for (const [attribute, value] of Object.entries(looks.attributes ?? {}))
    made.setAttribute(attribute, value);
  for (const [event, listener] of Object.entries(looks.on ?? {}))
    made.addEventListener(event, listener as EventListener);
  made.append(...children);
  return made;
}

/** An element the server rendered; throws when the page lacks it. */
export function part<E extends HTMLElement>(id: string, kind: new () => E): E {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no #${id}.`);
  return found;
}
