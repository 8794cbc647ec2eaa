import { type ChatLanguage, chatLanguages } from './chat-strings';

/**
 * The language of the page: the one asked for, else the browser's first that the page speaks, else the bot's first, else English.
 * `acceptLanguage` is the header of that name (RFC 9110, 12.5.4).
 */
export function pageLanguage(
  asked: string | undefined,
  acceptLanguage: string | undefined,
  botLanguages: readonly string[] = [],
): ChatLanguage {
  const wanted = inOrder(asked, acceptLanguage, botLanguages);
  return wanted.find(isSpoken) ?? 'en';
}

/** Written from right to left. The page lays itself out for them before it speaks them. */
const rightToLeft = ['ar', 'fa', 'he', 'ur'] as const;

/** Whom the page is laid out for: a language it speaks, or one of another direction whose words are still English. */
export type ReaderLanguage = ChatLanguage | (typeof rightToLeft)[number];

/** Like `pageLanguage`, but stops at a right-to-left language too when that one is wanted first. */
export function readerLanguage(
  asked: string | undefined,
  acceptLanguage: string | undefined,
  botLanguages: readonly string[] = [],
): ReaderLanguage {
  const isKnown = (base: string): base is ReaderLanguage => isSpoken(base) || isRightToLeft(base);
  return inOrder(asked, acceptLanguage, botLanguages).find(isKnown) ?? 'en';
}

export const directionOf = (language: ReaderLanguage): 'ltr' | 'rtl' =>
  isRightToLeft(language) ? 'rtl' : 'ltr';

const isSpoken = (base: string): base is ChatLanguage => chatLanguages.some((language) => language === base);

const isRightToLeft = (base: string): base is (typeof rightToLeft)[number] =>
  rightToLeft.some((language) => language === base);

/** The languages without their regions, the most wanted first. */
const inOrder = (
  asked: string | undefined,
  acceptLanguage: string | undefined,
  botLanguages: readonly string[],
): string[] =>
  [asked ?? '', ...byPreference(acceptLanguage ?? ''), ...botLanguages].map(
    (tag) => tag.trim().toLowerCase().split('-')[0]!,
  );

function byPreference(header: string): string[] {
  return header
    .split(',', 20)
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters
        .find((parameter) => parameter.trim().startsWith('q='))
        ?.trim()
        .slice(2);
      return { tag, quality: quality === undefined ? 1 : Number(quality) || 0 };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);
}
