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
  return inOrder(asked, acceptLanguage, botLanguages).find(isSpoken) ?? 'en';
}

const rightToLeft: ReadonlySet<ChatLanguage> = new Set(['ar']);

export const directionOf = (language: ChatLanguage): 'ltr' | 'rtl' =>
  rightToLeft.has(language) ? 'rtl' : 'ltr';

const isSpoken = (base: string): base is ChatLanguage => chatLanguages.some((language) => language === base);

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
