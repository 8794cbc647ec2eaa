import type { ListingPhoto } from '../listings.port';
import { fileLink, number, type Raw, text, texts } from '../read';

const photosAtMost = 30;

/** Public photographs in the order the broker chose. */
export const photosOf = (media: Raw[]): ListingPhoto[] =>
  media
    .filter(
      (each) =>
        (text(each, 'MediaCategory') ?? 'Photo') === 'Photo' &&
        text(each, 'MediaStatus') !== 'Deleted' &&
        isPublic(each),
    )
    .sort((a, b) => (number(a, 'Order') ?? 999) - (number(b, 'Order') ?? 999))
    .flatMap((each) => {
      const url = fileLink(each, 'MediaURL');
      return url
        ? [{ url, caption: text(each, 'ShortDescription', 200) ?? text(each, 'LongDescription', 200) ?? '' }]
        : [];
    })
    .slice(0, photosAtMost);

function isPublic(media: Raw): boolean {
  const permission = texts(media, 'Permission');
  return permission.length === 0 || permission.includes('Public');
}
