import { contactSection } from './chat-contact';
import { chatHead, documentHead, laterStyles } from './chat-head';
import { type ChatPageModel, type ChatScriptModel, scriptWords } from './chat-model';
import { icon, telephone } from './chat-parts';
import { listingSide } from './chat-listing';
import { fill } from './chat-strings';
import { composer, talk } from './chat-talk';
import { Html, jsonInHtml, markup } from './html';
import { longestMessage } from './message.dto';

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
  return markup`${chatHead(model, title, nonce)}
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
  return markup`${laterStyles(assets, nonce)}
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
  const more = markup`${laterStyles(model.assets, nonce)}
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
