import { element } from './elements';
import { styles } from './launcher.css';

/** Puts the box on the page, where its styles do not reach. Removing what is returned takes it away. */
export function attach(box: HTMLElement, nonce: string): HTMLElement {
  const host = element('real-estate-chat' as 'div', { popover: 'manual' });
  // Inline and important: the strongest declaration there is, whatever the stylesheet of the page says.
  host.style.cssText = 'all:initial!important;position:fixed!important;z-index:2147483000!important';
  const shadow = host.attachShadow({ mode: 'open' });
  try {
    // A constructed stylesheet passes the strictest style-src.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    shadow.append(element('style', { nonce }, styles));
  }
  shadow.append(box);
  // Beside <body>, which may be `inert`, and in the top layer, where the page's transforms and the highest z-index do not reach.
  document.documentElement.append(host);
  host.showPopover?.();
  return host;
}
