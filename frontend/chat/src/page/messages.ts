import { answerBlocks, keepMarksWithWords } from './answer-text';
import type { Citation } from './chat-api';
import { element } from './elements';
import { fill, type ChatScriptModel } from './model';

type Strings = ChatScriptModel['strings'];

/** A question as the visitor sees it, with its fate when it could not be sent. */
export class QuestionMessage {
  readonly node: HTMLElement;
  private readonly fate: HTMLElement;

  constructor(
    text: string,
    private readonly strings: Strings,
  ) {
    this.fate = element('div', { class: 'fate', attributes: { hidden: '' } });
    this.node = element('article', { class: 'message visitor' }, [
      element('h3', { class: 'unseen', text: strings.you }),
      element('p', { class: 'text', text, attributes: { dir: 'auto' } }),
      this.fate,
    ]);
    // The button that sends it again goes away: the keyboard then stays at the question.
    this.node.tabIndex = -1;
  }

  failed(reason: string, again: () => void): void {
    const retry = element('button', {
      class: 'again',
      text: this.strings.tryAgain,
      attributes: { type: 'button' },
      on: {
        click: () => {
          this.sent();
          again();
        },
      },
    });
    this.fate.replaceChildren(element('span', { text: reason }), retry);
    this.fate.hidden = false;
  }

  sent(): void {
    this.fate.hidden = true;
  }
}

/** An answer that grows while it streams and carries its sources. */
export class AnswerMessage {
  readonly node: HTMLElement;
  private readonly text: HTMLElement;
  private readonly sources: HTMLOListElement;
  private citations: Citation[] = [];
  private shown = '';
  private painting = 0;

  constructor(
    private readonly strings: Strings,
    private readonly painted: () => void = () => undefined,
  ) {
    this.text = element('div', { class: 'text' }, [
      element('p', { class: 'thinking', text: strings.thinking }),
    ]);
    this.sources = element('ol', {
      class: 'sources',
      attributes: { 'aria-label': strings.sources, hidden: '' },
    });
    this.node = element('article', { class: 'message assistant', attributes: { 'aria-busy': 'true' } }, [
      element('h3', { class: 'unseen', text: strings.assistant }),
      this.text,
      this.sources,
    ]);
  }

  /** The text so far; painted at most once a frame. */
  show(text: string): void {
    this.shown = text;
    this.painting ||= requestAnimationFrame(() => this.paint());
  }

  cite(citations: Citation[]): void {
    this.citations = citations;
    this.show(this.shown);
  }

  finish(text: string, citations: Citation[]): void {
    this.shown = text;
    this.citations = citations;
    this.paint();
    this.markUnmarked();
    keepMarksWithWords(this.text);
    this.sources.replaceChildren(...citations.map((citation, index) => this.source(citation, index + 1)));
    this.sources.hidden = citations.length === 0;
    this.node.removeAttribute('aria-busy');
    this.painted();
  }

  get isEmpty(): boolean {
    return this.shown === '';
  }

  /** Puts something under the answer, such as an offer to hear from the agent. */
  offer(node: HTMLElement): void {
    this.node.append(node);
    this.painted();
  }

  private paint(): void {
    cancelAnimationFrame(this.painting);
    this.painting = 0;
    if (!this.shown) return;
    this.text.replaceChildren(...answerBlocks(this.shown, (number) => this.mark(number)));
    keepMarksWithWords(this.text);
    this.painted();
  }

  /** Quoted answers name their sources without saying where in the text. */
  private markUnmarked(): void {
    if (this.text.querySelector('.mark')) return;
    const marks = this.citations.map((_, index) => this.mark(index + 1)).filter((mark) => mark !== null);
    (this.text.lastElementChild?.querySelector('li:last-child') ?? this.text.lastElementChild)?.append(
      ...marks,
    );
  }

  private mark(number: number): HTMLElement | null {
    const citation = this.citations[number - 1];
    if (!citation) return null;
    return element('button', {
      class: 'mark',
      text: String(number),
      attributes: { type: 'button', 'aria-label': this.sourceName(citation, number), title: citation.title },
      on: { click: () => this.openSource(number) },
    });
  }

  private openSource(number: number): void {
    const details = this.sources.children[number - 1]?.querySelector('details');
    if (!details) return;
    details.open = true;
    details.querySelector('summary')?.focus({ preventScroll: true });
    reveal(details);
  }

  private source(citation: Citation, number: number): HTMLLIElement {
    const place = citation.page ? ` · ${fill(this.strings.page, { number: citation.page })}` : '';
    const address = webAddress(citation.url);
    return element('li', {}, [
      // Under the field nobody would see that it opened.
      element('details', { on: { toggle: ({ currentTarget }) => reveal(currentTarget as HTMLElement) } }, [
        element('summary', {}, [
          element('span', { class: 'number', text: String(number) }),
          element('bdi', { text: citation.title }),
          place,
        ]),
        ...(citation.snippet
          ? [element('blockquote', { text: citation.snippet, attributes: { dir: 'auto' } })]
          : []),
        ...(address
          ? [
              element('a', {
                text: this.strings.openSource,
                attributes: { href: address, target: '_blank', rel: 'noopener noreferrer' },
              }),
            ]
          : []),
      ]),
    ]);
  }

  private sourceName(citation: Citation, number: number): string {
    return fill(this.strings.source, { number, title: citation.title });
  }
}

const reveal = (node: HTMLElement): void => node.scrollIntoView({ block: 'nearest' });

/** The address when it is one of the web; anything else (`javascript:` for one) is not linked. */
function webAddress(url: string | null): string | null {
  if (!url) return null;
  try {
    const { protocol, href } = new URL(url, location.href);
    return protocol === 'https:' || protocol === 'http:' ? href : null;
  } catch {
    return null;
  }
}
