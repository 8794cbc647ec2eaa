import type { ChatListing, ChatListingCard, ChatPageModel } from './chat-model';
import { icon, telephone } from './chat-parts';
import { fill } from './chat-strings';
import { Html, markup } from './html';

/** The brochure beside the conversation: the home, its facts and the person who shows it. */
export function listingSide(model: ChatPageModel): Html {
  return markup`<div class="side" slot="side">
    ${model.listing ? listing(model, model.listing) : markup`<div class="sheet">${welcome(model)}${agentCard(model)}</div>`}
  </div>`;
}

function listing(model: ChatPageModel, home: ChatListing): Html {
  const { strings } = model;
  return markup`<article aria-labelledby="home">
    ${
      home.photoUrl &&
      markup`<figure class="photo">
        <img
          src="${home.photoUrl}"
          alt="${fill(strings.photoOf, { address: home.address })}"
          loading="lazy"
          fetchpriority="high"
          width="960"
          height="600"
        />
        ${home.status && markup`<figcaption class="status">${home.status}</figcaption>`}
      </figure>`
    }
    <div class="sheet">
      <div class="title">
        <h1 id="home" dir="auto">${home.address}</h1>
        ${home.price && markup`<p class="price"><span class="unseen">${strings.price}: </span>${home.price}</p>`}
        <p class="place">
          <bdi>${home.place}</bdi>${!home.photoUrl && home.status && markup` · ${home.status}`}
        </p>
      </div>
      <ul class="headline">
        ${home.headline.map(({ value, label }) => markup`<li><b>${value}</b> ${label}</li>`)}
      </ul>
      ${agentCard(model)}
      ${
        home.facts.length > 0 &&
        markup`<details class="facts">
          <summary>${strings.moreFacts}</summary>
          <dl>
            ${home.facts.map(
              ({ label, value }) =>
                markup`<dt>${label}</dt>
                  <dd dir="auto">${value}</dd>`,
            )}
          </dl>
          <p>${fill(strings.factsAsOf, { date: home.factsAsOf })}</p>
        </details>`
      }
      ${
        model.otherListings.length > 0 &&
        markup`<details class="facts">
          <summary>${strings.allHomes}</summary>
          ${homes(model)}
        </details>`
      }
    </div>
  </article>`;
}

function welcome(model: ChatPageModel): Html {
  const { strings, otherListings } = model;
  if (otherListings.length === 0) return markup`<h1 dir="auto">${model.botName}</h1>`;
  return markup`<h1 class="section-title">${strings.homes}</h1>
    ${homes(model)}`;
}

const homes = (model: ChatPageModel): Html =>
  markup`<ul class="homes">
    ${model.otherListings.map((home) => markup`<li>${homeCard(model, home)}</li>`)}
  </ul>`;

function homeCard(model: ChatPageModel, home: ChatListingCard): Html {
  const query = new URLSearchParams({ property: home.propertyId, lang: model.language });
  if (model.embeddedBy) query.set('embed', model.embeddedBy);
  return markup`<a href="${`?${query.toString()}`}">
    <div class="photo">
      ${
        home.photoUrl
          ? markup`<img src="${home.photoUrl}" alt="" loading="lazy" width="520" height="325" />`
          : icon('M4 11l8-7 8 7M6 9.5V20h12V9.5M10 20v-6h4v6')
      }
    </div>
    <strong><bdi>${home.address}</bdi></strong>
    <small>${home.price}${home.price && home.place && ' · '}<bdi>${home.place}</bdi></small></a
  >`;
}

function agentCard({ agent, strings }: ChatPageModel): Html {
  const initials = agent.name
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
    .filter((letter) => /\p{L}/u.test(letter));
  const monogram = (initials.length > 2 ? [initials[0], initials.at(-1)] : initials)
    .join('')
    .toLocaleUpperCase();
  return markup`<div class="agent">
    ${agent.portraitUrl ? markup`<img class="face" src="${agent.portraitUrl}" alt="" width="44" height="44" loading="lazy">` : markup`<span class="face" aria-hidden="true">${monogram}</span>`}
    <div>
      <strong><bdi>${agent.name}</bdi></strong
      ><small><bdi>${agent.office ?? strings.yourContact}</bdi></small>
    </div>
    ${
      agent.phone
        ? markup`<a href="${telephone(agent.phone)}"><bdi dir="ltr">${agent.phone}</bdi></a>`
        : agent.email && markup`<a href="${`mailto:${agent.email}`}">${agent.email}</a>`
    }
  </div>`;
}
