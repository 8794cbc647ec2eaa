import { Html, markup, pageColors } from '../../conversations';
import { type SignPageStrings, say } from './sign-page-strings';
import { signPageStyles } from './sign-page-styles';

export interface SignPageHome {
  address: string;
  place: string;
  status: string;
  /** Empty when it is not known or no longer asked for. */
  price: string;
  facts: string[];
  photoUrl: string | null;
  /** Where a visitor can ask about it; null when nobody answers for it. */
  chatUrl: string | null;
}

/** What a page of a sign is made of; strangers wrote some of it, all of it is text. */
export interface SignPageModel {
  language: string;
  strings: SignPageStrings;
  brand: {
    companyName: string;
    logoUrl: string | null;
    primaryColor: string;
    licenceLine: string | null;
  } | null;
  title: string;
  text: string;
  home: (SignPageHome & { asOf: string }) | null;
  agent: { name: string; office: string | null; phone: string | null; email: string | null } | null;
  others: SignPageHome[];
  othersTitle: string;
  /** A chatbot that knows the brokerage's homes. */
  askUrl: string | null;
}

/** The page of a sign whose chatbot does not open. `nonce` is the one of its content security policy. */
export function signPage(model: SignPageModel, nonce: string): string {
  const { brand, strings } = model;
  const { brand: color, onBrand, inkOnPaper, inkOnNight } = pageColors(brand?.primaryColor ?? '');
  const sheet = new Html(
    `:root{--brand:${color};--on-brand:${onBrand};--ink-brand:${inkOnPaper};--night-brand:${inkOnNight}}${signPageStyles}`,
  );
  return markup`<!doctype html>
<html lang="${model.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>${brand ? `${model.title} · ${brand.companyName}` : model.title}</title>
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<style nonce="${nonce}">${sheet}</style>
</head>
<body>
${brand && markup`<header>${brand.logoUrl ? markup`<img src="${brand.logoUrl}" alt="${brand.companyName}" height="40">` : markup`<strong dir="auto">${brand.companyName}</strong>`}</header>`}
<main${!brand && markup` class="plain"`}>
<div class="lead"><h1>${model.title}</h1><p>${model.text}</p></div>
${model.home && markup`<article class="home">${homeParts(model.home, strings)}<p class="hint">${say(strings.asOf, { date: model.home.asOf })}</p></article>`}
${agentCard(model)}
${others(model)}
</main>
${brand && markup`<footer><p><strong>${strings.equalHousing}</strong></p><p><bdi>${brand.companyName}</bdi>${brand.licenceLine && markup` · <bdi>${brand.licenceLine}</bdi>`}</p></footer>`}
</body>
</html>
`.text;
}

const homeParts = (home: SignPageHome, strings: SignPageStrings): Html => markup`
${home.photoUrl && markup`<img class="photo" src="${home.photoUrl}" alt="" loading="lazy" width="640" height="400">`}
<div class="words"><span class="status">${strings[home.status as keyof SignPageStrings] ?? ''}</span>
<h2 dir="auto">${home.address}</h2>
<p class="place" dir="auto">${home.place}</p>
${home.price && markup`<p class="price">${home.price}</p>`}
${home.facts.length > 0 && markup`<p>${home.facts.join(' · ')}</p>`}
${home.chatUrl && markup`<a class="action" href="${home.chatUrl}">${strings.ask}</a>`}</div>`;

function agentCard({ agent, strings, askUrl }: SignPageModel): Html | false {
  if (!agent) return false;
  return markup`<section class="agent" aria-label="${strings.yourAgent}">
<div><strong dir="auto">${agent.name}</strong><span dir="auto">${agent.office ?? strings.yourAgent}</span></div>
<div class="ways">
${agent.phone && markup`<a class="action first" href="${`tel:${agent.phone.replace(/[^+\d]/g, '')}`}">${say(strings.call, { phone: agent.phone })}</a>`}
${agent.email && markup`<a class="action" href="${`mailto:${agent.email}`}">${say(strings.mail, { name: agent.name })}</a>`}
${askUrl && markup`<a class="action" href="${askUrl}">${strings.askAny}</a>`}
</div></section>`;
}

function others({ others: homes, othersTitle, strings }: SignPageModel): Html | false {
  if (homes.length === 0) return false;
  return markup`<section><h2 class="section">${othersTitle}</h2>
<ul>${homes.map((home) => markup`<li class="home">${homeParts(home, strings)}</li>`)}</ul></section>`;
}
