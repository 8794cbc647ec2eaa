import { pageColors } from './chat-colors';
import { contactSection } from './chat-contact';
import { type ChatPageModel, type ChatScriptModel, scriptWords } from './chat-model';
import { icon, telephone } from './chat-parts';
import { listingSide } from './chat-listing';
import { fill } from './chat-strings';
import { composer, talk } from './chat-talk';
import { Html, jsonInHtml, markup } from './html';
import { longestMessage } from './message.dto';
import { directionOf } from './page-language';

/**
 * The whole chat page: facts, contact form and legal lines stand in the HTML itself, the script only adds the conversation.
 * `nonce` is the one of the page's content security policy. Every value of the model is escaped.
 */
export const chatPage = (model: ChatPageModel, nonce: string): string => chatPageParts(model, nonce).join('');

/**
 * The page in the order it is sent: the field and what takes a question, all else there is to see, what makes it a conversation. On
 * a slow line each part is of use before the next has come.
 */
export const chatPageParts = (model: ChatPageModel, nonce: string): string[] => [
  fieldPart(model, nonce),
  listingPart(model, nonce),
  scriptPart(model, nonce),
];

/**
 * The field comes first over the line and stands last on the page: slots put it, and all that follows, in the order in which the page
 * is seen, read out and walked through with the keyboard. A browser that begins to fetch does so before it reads on, so no
 * picture, type face or script of the page is fetched before the first picture. A browser that stops within this part may draw
 * what it has, for nothing: it is told to wait for its end, which lies behind the script, for it may stop before running one, too.
 */
function fieldPart(model: ChatPageModel, nonce: string): string {
  const { assets, brand, strings } = model;
  const title = model.listing ? `${model.listing.address} · ${brand.companyName}` : brand.companyName;
  return markup`${head(model, title, nonce)}
<body class="page${model.embeddedBy !== null && ' embedded'}">
<a class="skip" href="#message">${strings.skipToChat}</a>
${masthead(model)}
<main>
<template shadowrootmode="open"><slot name="side"></slot><div part="conversation"><slot></slot><slot name="composer"></slot><slot name="contact"></slot></div></template>
${composer(model)}
${
  assets.early &&
  markup`<script id="early" nonce="${nonce}" data-script="${assets.script}" data-font="${assets.displayFont}">${new Html(assets.early)}</script>
<i id="asked" hidden></i>`
}
`.text;
}

function listingPart(model: ChatPageModel, nonce: string): string {
  const { assets, brand, strings } = model;
  return markup`${styleElement(restOf(assets), nonce)}
${listingSide(model)}
${talk(model)}
${contactSection(model)}
</main>
${footer(brand, strings)}
`.text;
}

/** The script's address stands where browsers do not look for things to fetch ahead: the early one asks for it, when it is time. */
function scriptPart(model: ChatPageModel, nonce: string): string {
  const { script } = model.assets;
  return markup`<script nonce="${nonce}" type="application/json" id="chat-model">${jsonInHtml(scriptModel(model))}</script>
${script && markup`<script nonce="${nonce}" type="module">import ${jsonInHtml(script)}</script>`}
</body>
</html>
`.text;
}

/** A page with one message in the brokerage's look: an ended chat, or an address where nothing is. */
export function messagePage(
  model: Pick<ChatPageModel, 'language' | 'strings' | 'assets'> & {
    brand: ChatPageModel['brand'] | null;
  },
  message: { title: string; text: string },
  nonce: string,
): string {
  const { brand, strings } = model;
  const shell = { ...model, brand: brand ?? { companyName: strings.unknownTitle, primaryColor: '' } };
  const more = markup`${styleElement(restOf(model.assets), nonce)}
<meta name="robots" content="noindex">`;
  return markup`${documentHead(shell, message.title, nonce, more)}
<body>
${brand && markup`<header class="masthead"><div class="brand">${brandMark(brand)}</div></header>`}
<main class="message-page">
<h1>${message.title}</h1>
<p>${message.text}</p>
${brand?.phone && markup`<a class="action first" href="${telephone(brand.phone)}">${fill(strings.callAgent, { name: brand.companyName })}</a>`}
${brand?.email && markup`<a class="action" href="${`mailto:${brand.email}`}">${brand.email}</a>`}
</main>
${brand && footer(brand, strings)}
</body>
</html>
`.text;
}

function head(model: ChatPageModel, title: string, nonce: string): Html {
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

function documentHead(
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

const restOf = ({ displayFont, styles }: ChatPageModel['assets']): string =>
  displayFont
    ? `@font-face{font-family:Display;font-weight:500;font-display:optional;src:url(${displayFont}) format("woff2")}${styles}`
    : styles;

/** Only for styles of our own build and for checked colours: they stand unescaped in their element. */
const styleElement = (sheet: string, nonce: string): Html =>
  markup`<style nonce="${nonce}">${new Html(sheet)}</style>`;

/** For a browser's tab: the first letter on the brand's colour, as an address of its own. Colours are checked ones. */
function initialIcon(name: string, ground: string, ink: string): string {
  const letter = /\p{L}|\p{N}/u.exec(name)?.[0]?.toLocaleUpperCase() ?? '';
  const drawing = markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="${ground}"/><text x="16" y="22.5" font-family="Georgia,serif" font-size="19" text-anchor="middle" fill="${ink}">${letter}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(drawing.text)}`;
}

function masthead({ brand, agent, strings }: ChatPageModel): Html {
  const phone = agent.phone ?? brand.phone;
  return markup`<header class="masthead">
<div class="brand">${brandMark(brand)}</div>
<a class="action" href="#contact">${icon('M4 6h16v12H4zM4 7l8 6 8-6')}<span class="unseen">${fill(strings.contactAgent, { name: agent.name })}</span></a>
${
  phone &&
  markup`<a class="action first" href="${telephone(phone)}" aria-label="${fill(strings.callAgent, { name: agent.name })}">${icon(
    'M6.5 4h3l1.5 4-2 1.5a11 11 0 0 0 5.5 5.5l1.5-2 4 1.5v3A1.5 1.5 0 0 1 18.5 19 14 14 0 0 1 5 5.5 1.5 1.5 0 0 1 6.5 4z',
  )}<span>${strings.call}</span></a>`
}
</header>`;
}

const brandMark = (brand: { companyName: string; logoUrl?: string | null }): Html =>
  brand.logoUrl
    ? markup`<img src="${brand.logoUrl}" alt="${brand.companyName}" height="36" loading="lazy">`
    : markup`<strong dir="auto">${brand.companyName}</strong>`;

function footer(brand: ChatPageModel['brand'], strings: ChatPageModel['strings']): Html {
  return markup`<footer>
<p class="housing">${icon('M3 11l9-7 9 7v9H3zM8.5 13h7M8.5 16.5h7')}<span><strong>${strings.equalHousing}.</strong> ${strings.equalHousingText}</span></p>
<p><bdi>${brand.companyName}</bdi>${brand.licenceLine && markup` · <bdi>${brand.licenceLine}</bdi>`}</p>
</footer>`;
}

function absolute(address: string | null, base: string): string | null {
  return address && URL.canParse(address, base) ? new URL(address, base).href : null;
}

const scriptModel = (model: ChatPageModel): ChatScriptModel => ({
  bot_id: model.botId,
  property_id: model.listing?.propertyId ?? null,
  qr_code: model.qrCode,
  campaign: model.campaign,
  language: model.language,
  embedded_by: model.embeddedBy,
  company: model.brand.companyName,
  agent: model.agent.name,
  consent_version: model.consent.version,
  max_length: longestMessage,
  proof_worker: model.assets.proofWorker,
  strings: Object.fromEntries(
    scriptWords.map((word) => [word, model.strings[word]]),
  ) as ChatScriptModel['strings'],
});
