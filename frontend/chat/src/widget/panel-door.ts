import { say, set } from './elements';
import type { Box } from './launcher-box';
import { coverPage } from './modal-panel';
import type { PanelFrame } from './panel-frame';

/** Tells on the closed panel's button of one more answer. */
export function count([, button, , , badge, news]: Box, title: string, unread: string): void {
  badge.textContent = String(+badge.textContent + 1);
  news.textContent = `${unread}: ${badge.textContent}`;
  set(button, { 'aria-label': `${title}. ${news.textContent}` });
}

/** Opens and closes the panel: by the button, the cross, Escape, and what is returned. */
export function createDoor(
  [box, button, panel, cross, badge, news]: Box,
  title: string,
  frame: () => PanelFrame,
): [open: () => void, close: () => void] {
  let uncover: (() => void) | undefined;
  function show(open: boolean): void {
    panel.hidden = !open;
    box.classList.toggle('open', open);
    badge.textContent = news.textContent = '';
    set(button, { 'aria-expanded': String(open), 'aria-label': title });
    say(box, open ? 'open' : 'close');
  }

  function open(): void {
    if (!panel.hidden) return;
    const { node, tell } = frame();
    show(true);
    const small = matchMedia('(max-width:640px)').matches;
    uncover = small ? coverPage(panel) : undefined;
    node.focus();
    // On a phone the field is not focused: the keyboard would cover what the visitor came to see.
    if (!small) tell({ type: 'opened' });
  }

  function close(): void {
    if (panel.hidden) return;
    show(false);
    uncover?.();
    button.focus();
  }

  button.addEventListener('click', () => (panel.hidden ? open() : close()));
  cross.addEventListener('click', close);
  box.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  show(false);
  return [open, close];
}
