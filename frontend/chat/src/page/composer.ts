import { part } from './elements';
import { fill, type ChatScriptModel } from './model';

interface ComposerEvents {
  ask(text: string): void;
  stop(): void;
  draftChanged(text: string): void;
}

/** The field the visitor writes in. Enter sends, Shift+Enter breaks the line, a composing input method is left alone. */
export class Composer {
  private readonly form = part('composer', HTMLFormElement);
  private readonly field = part('message', HTMLTextAreaElement);
  private readonly button = part('send', HTMLButtonElement);
  private readonly note = part('composer-note', HTMLElement);
  private answering = false;

  constructor(
    private readonly model: ChatScriptModel,
    private readonly events: ComposerEvents,
  ) {
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.submit();
    });
    this.field.addEventListener('keydown', (event) => {
      // Safari ends a composition before it reports Enter; key code 229 still tells.
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
      event.preventDefault();
      this.submit();
    });
    this.field.addEventListener('input', () => {
      this.fit();
      this.events.draftChanged(this.field.value);
    });
    // An empty field fits already, and measuring it would lay the page out before its first picture is due.
    if (this.field.value) this.fit();
  }

  get node(): HTMLElement {
    return this.form;
  }

  set text(text: string) {
    this.field.value = text;
    this.fit();
  }

  get text(): string {
    return this.field.value;
  }

  focus(): void {
    this.field.focus({ preventScroll: true });
  }

  /** While an answer arrives, the button of an empty field stops it. */
  set busy(busy: boolean) {
    this.answering = busy;
    this.fit();
  }

  private submit(): void {
    const text = this.field.value.trim();
    if (!text) {
      if (this.answering) this.events.stop();
      return;
    }
    if (text.length > this.model.max_length) {
      this.note.textContent = fill(this.model.strings.tooLong, { count: this.model.max_length });
      return;
    }
    this.text = '';
    this.events.draftChanged('');
    this.events.ask(text);
  }

  private fit(): void {
    const { strings, max_length: most } = this.model;
    this.field.style.setProperty('height', 'auto');
    this.field.style.setProperty('height', `${this.field.scrollHeight}px`);
    const left = most - this.field.value.length;
    this.note.textContent =
      left <= 200
        ? fill(left < 0 ? strings.tooLong : strings.charactersLeft, { count: left < 0 ? most : left })
        : '';
    const stops = this.answering && this.field.value.trim() === '';
    this.button.classList.toggle('stops', stops);
    this.button.setAttribute('aria-label', stops ? strings.stop : strings.send);
  }
}
