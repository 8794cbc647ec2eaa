type Attributes = Record<string, string>;

/** One element with its attributes. Node by node: the page may demand Trusted Types, which refuse markup in strings. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  set(made, attributes);
  made.append(...children);
  return made;
}

/** Says on the element what happens; a page may listen. */
export const say = (target: Element, event: string): boolean => target.dispatchEvent(new Event(event));

export function set(target: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) target.setAttribute(name, value);
}
