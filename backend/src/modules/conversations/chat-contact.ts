import type { ChatPageModel, ContactOutcome } from './chat-model';
import { fill } from './chat-strings';
import { Html, markup } from './html';

type Field = keyof ContactOutcome['values'];

/** The form that becomes a lead. It posts by itself, so it works without the page's script; both boxes start unticked. */
export function contactSection(model: ChatPageModel): Html {
  const { strings, contact } = model;
  const title = fill(strings.contactTitle, { name: model.agent.name });
  if (contact?.sentBy) {
    return markup`<section class="contact answered" id="contact" tabindex="-1">
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
    aria-labelledby="contact-title"
  >
    <h2 class="section-title" id="contact-title" dir="auto">${title}</h2>
    <p class="hint">${strings.contactIntro}</p>
    ${formOf(model, false)}
  </section>`;
}

function formOf(model: ChatPageModel, hidden: boolean): Html {
  const { strings, consent } = model;
  const times = ['timelineOpen', 'timelineNow', 'timelineThree', 'timelineSix', 'timelineLater'] as const;
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
    ${model.embeddedBy && markup`<input type="hidden" name="embed" value="${model.embeddedBy}" />`}
    ${input(model, 'name', strings.fieldName, markup` required maxlength="120" autocomplete="name"`)}
    <div class="pair">
      ${input(model, 'phone', strings.fieldPhone, markup` type="tel" maxlength="40" autocomplete="tel" dir="ltr"`)}
      ${input(model, 'email', strings.fieldEmail, markup` type="email" maxlength="254" autocomplete="email" dir="ltr"`)}
    </div>
    <label
      >${strings.fieldTimeline}<select name="timeline">
        ${times.map((name) => {
          const value = name === 'timelineOpen' ? '' : strings[name];
          return markup`<option value="${value}" ${model.contact?.values.timeline === value && markup` selected`}>
            ${strings[name]}
          </option>`;
        })}
      </select></label
    >
    <label
      >${strings.fieldMessage}<textarea name="message" maxlength="2000" rows="3" dir="auto">
${model.contact?.values.message}</textarea>
    </label>
    <label class="consent"
      ><input type="checkbox" name="consent_phone" value="yes" /><span>${consent.phone}</span></label
    >
    <label class="consent"
      ><input type="checkbox" name="consent_email" value="yes" /><span>${consent.email}</span></label
    >
    <p class="hint">${strings.consentOptional}</p>
    <p class="status-line" id="contact-status" role="alert">${model.contact && strings.contactFailed}</p>
    <div class="buttons">
      <button class="action first" type="submit">${strings.sendContact}</button>
      ${!hidden && markup`<a class="action" id="contact-back" href="#message">${strings.backToChat}</a>`}
    </div>
  </form>`;
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
