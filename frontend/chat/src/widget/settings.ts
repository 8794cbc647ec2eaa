/** What the brokerage's site says about the chat, through data attributes or `window.RealEstateChatSettings`. */
export interface Settings {
  /** Identifies the chatbot; public, authorises nothing. */
  bot: string;
  /** The listing the page is about. */
  property?: string;
  /** `auto` takes the language of the page. */
  lang?: string;
  /** Shown in the accessible names. */
  company?: string;
  label?: string;
  color?: string;
  textColor?: string;
  position?: string;
  /** Origin the script came from; the chat lives there too. */
  origin: string;
  nonce: string;
}

// Null inside callbacks, so it is read while the script runs.
const script = document.currentScript as HTMLScriptElement | null;

/** Throws when the page names no chatbot. */
export function readSettings(): Settings {
  // Site builders and tag managers inject scripts in ways that leave `currentScript` empty.
  const tag = script ?? document.querySelector<HTMLScriptElement>('script[data-bot][src*="widget.js"]');
  const given = (window as { RealEstateChatSettings?: Partial<Settings> }).RealEstateChatSettings ?? {};
  const said = { ...given, ...tag?.dataset } as Partial<Settings>;
  const source = tag?.src || given.origin;
  if (!said.bot || !source) throw new Error('no data-bot');
  return { ...(said as Settings), origin: new URL(source).origin, nonce: tag?.nonce ?? '' };
}

/** The language the chat opens in: the one asked for, else the page's, else the browser's. */
export function languageOf({ lang }: Settings): string {
  const wanted = lang && lang !== 'auto' ? lang : document.documentElement.lang || navigator.language;
  return wanted.slice(0, 2).toLowerCase();
}
