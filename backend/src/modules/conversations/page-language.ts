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
  const wanted = [asked, ...byPreference(acceptLanguage ?? ''), ...botLanguages];
  for (const tag of wanted) {
    const base = tag?.trim().toLowerCase().split('-')[0];
    const found = chatLanguages.find((language) => language === base);
    if (found) return found;
  }
  return 'en';
}

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
