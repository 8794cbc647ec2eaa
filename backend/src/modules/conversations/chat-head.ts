import { pageColors } from './chat-colors';
import type { ChatPageModel } from './chat-model';
import { Html, markup } from './html';
import { directionOf } from './page-language';

/** The head of the chat page: what search engines, messengers and the first picture need of it. */
export function chatHead(model: ChatPageModel, title: string, nonce: string): Html {
  const { listing } = model;
  const summary = listing
    ? [listing.price, ...listing.headline.map(({ value, label }) => `${value} ${label}`), listing.place]
        .filter(Boolean)
        .join(' · ')
    : model.greeting;
  const picture = absolute(
    `/chat/${encodeURIComponent(model.botId)}/preview.jpg${listing ? `?property=${encodeURIComponent(listing.propertyId)}` : ''}`,
    model.pageUrl,
  );
  return documentHead(
    model,
    title,
    nonce,
    markup`${model.assets.early && markup`<link rel="expect" href="#asked" blocking="render">\n`}<meta name="description" content="${summary}">
<link rel="canonical" href="${model.pageUrl}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${summary}">
<meta property="og:type" content="website">
<meta property="og:url" content="${model.pageUrl}">
${
  picture &&
  markup`<meta property="og:image" content="${picture}">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta name="twitter:card" content="summary_large_image">`
}`,
  );
}

/** The head that every page has: its title, its colours and the styles of what is seen first. */
export function documentHead(
  model: Pick<ChatPageModel, 'language' | 'assets'> & {
    brand: { companyName: string; primaryColor: string; iconUrl?: string | null };
  },
  title: string,
  nonce: string,
  more: Html,
): Html {
  const { brand, onBrand, inkOnPaper, inkOnNight } = pageColors(model.brand.primaryColor);
  const sheet = `:root{--brand:${brand};--on-brand:${onBrand};--brand-ink:${inkOnPaper};--brand-ink-dark:${inkOnNight}}${model.assets.firstStyles}`;
  const icon = model.brand.iconUrl ?? initialIcon(model.brand.companyName, brand, onBrand);
  return markup`<!doctype html>
<html lang="${model.language}" dir="${directionOf(model.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
<title>${title}</title>
<meta name="color-scheme" content="light dark">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="#faf7f2">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#161513">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="${icon}">
${styleElement(sheet, nonce)}
${more}
</head>`;
}

/** The styles of what is seen later, and with them the type face of titles. */
export const laterStyles = ({ displayFont, styles }: ChatPageModel['assets'], nonce: string): Html =>
  styleElement(
    displayFont
      ? `@font-face{font-family:Display;font-weight:500;font-display:optional;src:url(${displayFont}) format("woff2")}${styles}`
      : styles,
    nonce,
  );

/** Only for styles of our own build and for checked colours: they stand unescaped in their element. */
const styleElement = (sheet: string, nonce: string): Html =>
  markup`<style nonce="${nonce}">${new Html(sheet)}</style>`;

/** For a browser's tab: the first letter on the brand's colour, as an address of its own. Colours are checked ones. */
function initialIcon(name: string, ground: string, ink: string): string {
  const letter = /\p{L}|\p{N}/u.exec(name)?.[0]?.toLocaleUpperCase() ?? '';
  const drawing = markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="${ground}"/><text x="16" y="22.5" font-family="Georgia,serif" font-size="19" text-anchor="middle" fill="${ink}">${letter}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(drawing.text)}`;
}

function absolute(address: string | null, base: string): string | null {
  return address && URL.canParse(address, base) ? new URL(address, base).href : null;
}
