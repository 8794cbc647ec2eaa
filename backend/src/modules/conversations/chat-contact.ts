import type { ChatPageModel, ContactOutcome } from './chat-model';
import { fill } from './chat-strings';
import { Html, markup } from './html';

type Field = keyof ContactOutcome['values'];

/** The form that becomes a lead. It posts by itself, so it works without the page's script; both boxes start unticked. */
export function contactSection(model: ChatPageModel): Html {
  const { strings, contact } = model;
  const title = fill(strings.contactTitle, { name: model.agent.name });
  if (contact?.sentBy) {
    return markup`<section class="contact answered" id="contact" slot="contact" tabindex="-1">
      <p role="status">
        ${fill(strings.contactSent, {
          name: contact.sentBy,
          company: model.brand.companyName,
        })}
      </p>
      <span id="contact-back" hidden></span>${formOf(model, true)}
    </section>`;
  }
  return markup`<section
    class="contact${contact ? ' answered' : ''}"
    id="contact"
    slot="contact"
    aria-labelledby="contact-title"
  >
    <h2 class="section-title" id="contact-title" dir="auto">${title}</h2>
    <p class="hint">${strings.contactIntro}</p>
    ${formOf(model, false)}
  </section>`;
}

function formOf(model: ChatPageModel, hidden: boolean): Html {
  const { strings, consent } = model;
  return markup`<form
    id="contact-form"
    method="post"
    action="/chat/${encodeURIComponent(model.botId)}/contact"
    ${hidden && markup` hidden`}
  >
    <input type="hidden" name="lang" value="${model.language}" />
    <input type="hidden" name="consent_version" value="${consent.version}" />
    ${model.listing && markup`<input type="hidden" name="property" value="${model.listing.propertyId}" />`}
    ${model.qrCode && markup`<input type="hidden" name="qr" value="${model.qrCode}" />`}
    ${Object.entries(model.campaign).map(([name, value]) => markup`<input type="hidden" name="${name}" value="${value}" />`)}
    ${model.embeddedBy && markup`<input type="hidden" name="embed" value="${model.embeddedBy}" />`}
    ${input(model, 'name', strings.fieldName, markup` required maxlength="120" autocomplete="name"`)}
    <div class="pair">
      ${input(model, 'phone', strings.fieldPhone, markup` type="tel" maxlength="40" autocomplete="tel" dir="ltr"`)}
      ${input(model, 'email', strings.fieldEmail, markup` type="email" maxlength="254" autocomplete="email" dir="ltr"`)}
    </div>
    ${choice(model, 'timeline', strings.fieldTimeline, [
      ['', strings.timelineOpen],
      ...[strings.timelineNow, strings.timelineThree, strings.timelineSix, strings.timelineLater].map(same),
    ])}
    <details class="more"${filledMore(model) && markup` open`}>
      <summary>${strings.moreDetails}</summary>
      ${choice(model, 'financing', strings.fieldFinancing, [
        ['', strings.financingOpen],
        ['cash', strings.financingCash],
        ['preapproved', strings.financingPreapproved],
        ['needs_loan', strings.financingNeedsLoan],
        ['undecided', strings.financingUndecided],
      ])}
      ${choice(model, 'represented', strings.fieldRepresented, [
        ['', strings.representedOpen],
        ['no', strings.representedNo],
        ['yes', strings.representedYes],
      ])}
    </details>
    ${model.listing && tourFields(model)}
    <label
      >${strings.fieldMessage}<textarea name="message" maxlength="2000" rows="3" dir="auto">
${model.contact?.values.message}</textarea>
    </label>
    ${box('email', consent.email)}${box('call', consent.call)}${box('sms', consent.sms)}
    <p class="hint">${strings.consentOptional}</p>
    <p class="status-line" id="contact-status" role="alert">${model.contact && strings.contactFailed}</p>
    <div class="buttons">
      <button class="action first" type="submit">${strings.sendContact}</button>
      ${!hidden && markup`<a class="action" id="contact-back" href="#message">${strings.backToChat}</a>`}
    </div>
  </form>`;
}

/** Times are those of the clocks at the home, as one would say them on the phone; the server knows its time zone. */
function tourFields(model: ChatPageModel): Html {
  const { strings, contact } = model;
  const problem = contact?.errors.find(({ field }) => field.startsWith('tour'))?.message;
  const times = ['tour_1', 'tour_2', 'tour_3'] as const;
  const company = model.brand.companyName;
  return markup`<details class="more" id="tour"${(problem ?? contact?.values.tour_1) && markup` open`}>
    <summary>${strings.tourTitle}</summary>
    <p class="hint">${strings.tourTimes}</p>
    ${times.map(
      (name, index) =>
        markup`<label class="time"
          ><span class="unseen">${fill(strings.tourTime, { number: index + 1 })}</span
          ><input type="datetime-local" name="${name}" value="${contact?.values[name] ?? ''}"${
            index === 0 &&
            markup` aria-describedby="contact-tour-error"${problem && markup` aria-invalid="true"`}`
          }
        /></label>`,
    )}
    <span class="error" id="contact-tour-error" data-error-of="tour_1">${problem}</span>
    ${choice(model, 'tour_with', strings.tourWith, [
      ['listing_agent', strings.tourListingAgent],
      ['our_agent', fill(strings.tourOurAgent, { company })],
      ['own_agent', strings.tourOwnAgent],
      ['open_house', strings.tourOpenHouse],
    ])}
    <p class="hint" id="tour-rule">${strings.tourRule}</p>
  </details>`;
}

/** Never ticked by us, not even when the form comes back: consent is an act of the visitor's. */
const box = (channel: string, wording: string | null): Html | null =>
  wording === null
    ? null
    : markup`<label class="consent"
        ><input type="checkbox" name="consent_${channel}" value="yes" /><span>${wording}</span></label
      >`;

const same = (text: string): [string, string] => [text, text];

const filledMore = ({ contact }: ChatPageModel): boolean =>
  Boolean(contact?.values.financing ?? contact?.values.represented);

function choice(model: ChatPageModel, name: Field, label: string, options: [string, string][]): Html {
  return markup`<label
    >${label}<select name="${name}">
      ${options.map(
        ([value, words]) =>
          markup`<option value="${value}" ${model.contact?.values[name] === value && markup` selected`}>
            ${words}
          </option>`,
      )}
    </select></label
  >`;
}

function input(model: ChatPageModel, name: Field, label: string, attributes: Html): Html {
  const problem = model.contact?.errors.find(({ field }) => field === name)?.message;
  return markup`<label
    >${label}<input
      name="${name}"
      id="contact-${name}"
      ${attributes}
      value="${model.contact?.values[name] ?? ''}"
      aria-describedby="contact-${name}-error"
      ${problem && markup` aria-invalid="true"`}
    /><span class="error" id="contact-${name}-error" data-error-of="${name}">${problem}</span></label
  >`;
}
