import type { ChatPageModel } from './chat-model';
import { icon } from './chat-parts';
import { fill } from './chat-strings';
import { Html, markup } from './html';

/** The disclosure, the log with the greeting and the first questions. */
export function talk(model: ChatPageModel): Html {
  const { strings } = model;
  return markup`<h2 class="unseen">${strings.conversation}</h2>
<p class="disclosure">${model.disclosure}</p>
    <div class="log" id="log" role="log" aria-live="off" aria-label="${strings.conversation}" tabindex="-1">
      <article class="message assistant">
        <h3 class="unseen">${strings.assistant}</h3>
        <div class="text"${model.greetingLanguage !== model.language && markup` lang="${model.greetingLanguage}"`}>${model.greeting.split(/\n+/).map((line) => markup`<p dir="auto">${line}</p>`)}</div>
      </article>
    </div>
    <p class="unseen" id="announcer" role="status"></p>
    <p class="note no-script">${strings.noScript}</p>
    ${
      model.suggestions.length > 0 &&
      markup`<ul class="chips" id="suggestions" aria-label="${strings.suggestions}">
        ${model.suggestions.map(
          (question) => markup`<li><button type="button" dir="auto">${question}</button></li>`,
        )}
      </ul>`
    }`;
}

/** The field to write in, and the way to a person. */
export function composer({ listing, agent, strings }: ChatPageModel): Html {
  return markup`<form class="composer" id="composer" slot="composer">
  <div class="person">
    <p id="presence" role="status" dir="auto" hidden></p>
    <button id="ask-person" type="button" dir="auto">${fill(strings.askPerson, { name: agent.name })}</button>
  </div>
  <div class="field">
    <label class="unseen" for="message">${strings.messageLabel}</label>
    <textarea
      id="message"
      rows="1"
      dir="auto"
      enterkeyhint="send"
      autocomplete="off"
      aria-describedby="composer-note"
      placeholder="${listing ? strings.messagePlaceholder : strings.messagePlaceholderGeneral}"
    ></textarea>
    <button class="send" id="send" type="submit" aria-label="${strings.send}">
      ${icon('M12 19V5M6 11l6-6 6 6', 'arrow')}${icon('M7 7h10v10H7z', 'square')}
    </button>
  </div>
  <p class="composer-note" id="composer-note" role="status"></p>
</form>`;
}
