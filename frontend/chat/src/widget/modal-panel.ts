import { set } from './elements';

/** Lets a panel that covers a whole phone be the only thing that can be scrolled and reached. Returns what ends that. */
export function coverPage(panel: HTMLElement): () => void {
  const { style } = document.documentElement;
  const { overflow } = style;
  const cover = (covered: boolean, scrolls: string) => {
    set(panel, { 'aria-modal': String(covered) });
    style.overflow = scrolls;
    document.body.inert = covered;
  };
  cover(true, 'hidden');
  return () => cover(false, overflow);
}
