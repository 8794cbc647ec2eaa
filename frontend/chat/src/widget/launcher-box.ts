import { element } from './elements';
import type { Settings } from './settings';

/** The parts of the launcher, those that change first. */
export type Box = [
  box: HTMLElement,
  button: HTMLElement,
  panel: HTMLElement,
  cross: HTMLElement,
  badge: HTMLElement,
  news: HTMLElement,
];

/** Draws the button and the panel, which is shown or hidden by its `hidden`. A tuple instead of an object: nobody pays for the bytes of member names. */
export function drawBox(
  { position, color, textColor }: Settings,
  label: string,
  close: string,
  title: string,
): Box {
  const badge = element('b');
  // Read out when it changes, wherever the focus is.
  const news = element('output');
  const button = element(
    'button',
    { class: 'launcher', type: 'button', 'aria-haspopup': 'dialog' },
    element('span', { dir: 'auto' }, label),
    badge,
  );
  const cross = element('button', { class: 'close', type: 'button', 'aria-label': close }, '×');
  const panel = element('div', { class: 'panel', role: 'dialog', 'aria-label': title }, cross);
  const box = element('div', { class: `box ${position ?? ''}` }, panel, button, news);
  if (color) box.style.setProperty('--brand', color);
  if (textColor) box.style.setProperty('--on-brand', textColor);
  return [box, button, panel, cross, badge, news];
}
