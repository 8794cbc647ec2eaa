import { set } from './elements';

/** Lets a panel that covers a whole phone be the only thing that can be scrolled and reached. Returns how to begin and how to end that. */
export function modal(panel: HTMLElement): [begin: () => void, end: () => void] {
  const { style } = document.documentElement;
  let overflow: string | undefined;
  return [
    () => {
      set(panel, { 'aria-modal': 'true' });
      overflow = style.overflow;
      style.overflow = 'hidden';
      document.body.inert = true;
    },
    () => {
      if (overflow === undefined) return;
      panel.removeAttribute('aria-modal');
      style.overflow = overflow;
      overflow = undefined;
      document.body.inert = false;
    },
  ];
}
