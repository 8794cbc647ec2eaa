import type { Brand } from '../../../branding';
import { fill, Html, markup, pageColors } from '../../../conversations';
import type { TourStory } from '../letter-facts';
import { needsAgreement, openTours } from '../tour.entity';
import type { TourPageWords, TourProblem } from './tour-page-words';
import { tourPageStyles } from './tour-page-styles';

export interface TourPageModel {
  story: TourStory;
  brand: Brand & { phone: string | null };
  logoUrl: string | null;
  words: TourPageWords;
  /** What has just been done. */
  done: keyof TourPageWords['done'] | null;
  problem: TourProblem | null;
  /** What stood in the form that was refused. */
  typed: { times: string[]; note: string };
}

/** The whole page: HTML and forms, no script, nothing from elsewhere but the logo. Every value of the model is escaped. */
export function tourPage(model: TourPageModel, nonce: string): string {
  const { story, brand, logoUrl, words } = model;
  const language = story.language.startsWith('es') ? 'es' : 'en';
  return markup`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer"><meta name="robots" content="noindex"><meta name="color-scheme" content="light dark">
<title>${story.address} · ${brand.companyName}</title><link rel="icon" href="data:,">
<style nonce="${nonce}">${sheetFor(brand.primaryColor)}</style></head>
<body><header>${logoUrl ? markup`<img src="${logoUrl}" alt="${brand.companyName}" height="40">` : markup`<strong dir="auto">${brand.companyName}</strong>`}</header>
<main>
${model.problem ? markup`<p class="told wrong" role="alert">${words.problems[model.problem]}</p>` : model.done && markup`<p class="told" role="status">${named(words.done[model.done], story)}</p>`}
<h1 dir="auto">${story.address}</h1>
${state(model)}
${acceptance(model)}
${agentCard(model)}
${otherTimes(model)}
${cancellation(model)}
</main>
<footer><p><bdi>${brand.companyName}</bdi>${brand.licenceLine && markup` · <bdi>${brand.licenceLine}</bdi>`}</p></footer></body></html>`
    .text;
}

const sheetFor = (color: string): Html => {
  const { brand, onBrand, inkOnPaper, inkOnNight } = pageColors(color);
  return new Html(
    `:root{--brand:${brand};--on-brand:${onBrand};--ink-brand:${inkOnPaper};--night-brand:${inkOnNight}}${tourPageStyles}`,
  );
};

const named = (words: string, { agent }: TourStory): string => fill(words, { name: agent.name });

/** The time proposed or agreed on has passed. */
const isOver = ({ tour }: TourStory): boolean =>
  tour.startsAt !== null && Date.parse(tour.startsAt) < Date.now();

function state({ story, words }: TourPageModel): Html {
  const { tour, when, preferred } = story;
  const isTimed = when !== null && (tour.status === 'confirmed' || tour.status === 'proposed');
  const over = isTimed && isOver(story);
  return markup`<div class="state ${tour.status}"><p class="status">${over ? words.over : words.states[tour.status]}</p>
${isTimed && markup`<p class="when">${when}</p>`}
${tour.status === 'requested' && markup`<p class="soft">${words.preferred}</p><ul>${preferred.map((time) => markup`<li>${time}</li>`)}</ul>`}
${tour.agentNote && markup`<blockquote dir="auto">${tour.agentNote}</blockquote>`}
${tour.status === 'confirmed' && !over && markup`<a class="action" href="?calendar=1">${words.calendar}</a>`}</div>`;
}

function acceptance({ story, words }: TourPageModel): Html | false {
  const { tour } = story;
  if (tour.status !== 'proposed' || isOver(story)) return false;
  const isMissing = needsAgreement(tour.accompaniment) && !tour.agreementAt;
  return markup`<form method="post">${seen(story)}
<button class="action first" name="action" value="accept">${words.accept}</button>
${isMissing && markup`<p class="soft">${named(words.agreement, story)}</p>`}</form>`;
}

function agentCard({ story, brand, words }: TourPageModel): Html {
  const { agent } = story;
  const phone = agent.phone ?? brand.phone;
  return markup`<section class="agent"><strong dir="auto">${agent.name}</strong>
<div class="ways">${phone && markup`<a class="action" href="tel:${phone.replace(/[^+\d]/g, '')}">${fill(words.call, { phone })}</a>`}
<a class="action" href="mailto:${agent.email}">${named(words.mail, story)}</a></div></section>`;
}

function otherTimes({ story, words, typed, problem }: TourPageModel): Html | false {
  if (!story.tour.propertyId) return false;
  const isWrong = problem === 'badTimes';
  return markup`<details${isWrong && markup` open`}><summary>${words.otherTimes}</summary>
<form method="post">${seen(story)}
<p class="soft" id="times-hint">${words.otherTimesHint}${story.tour.status === 'confirmed' && ` ${words.givesUp}`}</p>
${[1, 2, 3].map(
  (number) => markup`<label>${fill(words.time, { number })}
<input type="datetime-local" name="time_${number}" value="${typed.times[number - 1] ?? ''}" aria-describedby="times-hint"${
    number === 1 && markup` required${isWrong && markup` aria-invalid="true"`}`
  }></label>`,
)}
<label>${words.note}<textarea name="note" rows="2" maxlength="1000" dir="auto">
${typed.note}</textarea></label>
<button class="action first" name="action" value="times">${words.sendTimes}</button></form></details>`;
}

function cancellation({ story, words }: TourPageModel): Html | false {
  if (!openTours.includes(story.tour.status) || isOver(story)) return false;
  return markup`<details><summary>${words.cancel}</summary><form method="post">${seen(story)}
<p class="soft">${named(words.cancelHint, story)}</p>
<button class="action" name="action" value="cancel">${words.cancelNow}</button></form></details>`;
}

const seen = ({ tour }: TourStory): Html =>
  markup`<input type="hidden" name="seen" value="${tour.sequence}">`;
