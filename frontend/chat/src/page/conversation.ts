import { agentMessage } from './agent-message';
import { agentOffer } from './agent-offer';
import { spokenText } from './answer-text';
import {
  ask,
  askAgent,
  keptConversation,
  startConversation,
  type Answer,
  type KeptMessage,
} from './chat-api';
import { element, part } from './elements';
import { AnswerMessage, QuestionMessage } from './messages';
import { fill, type ChatScriptModel } from './model';
import { Follower } from './follower';
import { isGone, reasonOf } from './why-failed';
import type { Visit, VisitorMemory } from './visitor';

interface ConversationEvents {
  busy(busy: boolean): void;
  /** `said` may hold a number or an e-mail address. */
  offerContact(forTour: boolean, said: string): void;
  asked(): void;
  answered(): void;
  /** There is a conversation; `last` is the position of its last message on the page. */
  began(visit: Visit, last: number): void;
  personIsHere(): boolean;
}

interface Question {
  content: string;
  clientKey: string;
  message: QuestionMessage;
}

/** The log of questions and answers, one question at a time; a question that is written meanwhile waits its turn. */
export class Conversation {
  private readonly log = part('log', HTMLElement);
  private readonly announcer = part('announcer', HTMLElement);
  private readonly waiting: Question[] = [];
  private readonly follower: Follower;
  private stopping = new AbortController();
  private working = false;
  private starting: Promise<Visit> | null = null;

  constructor(
    private readonly model: ChatScriptModel,
    private readonly memory: VisitorMemory,
    composer: HTMLElement,
    private readonly events: ConversationEvents,
  ) {
    this.follower = new Follower(composer);
  }

  /** Shows the conversation this tab already had; false when there is nothing to show. */
  async restore(): Promise<boolean> {
    const visit = this.memory.get();
    if (!visit) return false;
    try {
      const { messages } = await keptConversation(visit);
      for (const kept of messages) this.put(kept);
      this.events.began(visit, messages.at(-1)?.position ?? 0);
      if (messages.length > 0) {
        this.announce(this.model.strings.restored);
        this.log.lastElementChild?.scrollIntoView({ block: 'end' });
      }
      return messages.length > 0;
    } catch (error) {
      if (isGone(error)) this.memory.forget();
      return false;
    }
  }

  ask(content: string): void {
    const question = {
      content,
      clientKey: randomKey(),
      message: new QuestionMessage(content, this.model.strings),
    };
    this.log.append(question.message.node);
    this.events.asked();
    this.enqueue(question);
  }

  stop(): void {
    this.stopping.abort();
  }

  /** The visitor's conversation, started when there is none yet. */
  visit(): Promise<Visit> {
    const kept = this.memory.get();
    if (kept) return Promise.resolve(kept);
    this.starting ??= startConversation(this.model.bot_id, {
      property_id: this.model.property_id ?? undefined,
      qr_code: this.model.qr_code ?? undefined,
      ...this.model.campaign,
      language: this.model.language,
      channel: this.model.embedded_by ? 'widget' : 'page',
    })
      .then((visit) => {
        this.memory.keep(visit);
        this.events.began(visit, 0);
        return visit;
      })
      .finally(() => (this.starting = null));
    return this.starting;
  }

  /** A person's message, as it comes. */
  wrote({ author_name, content }: KeptMessage): void {
    const author = author_name ?? this.model.company;
    const node = agentMessage(author, content);
    this.log.append(node);
    this.announce(fill(this.model.strings.personSaid, { name: author, text: content }));
    this.follower.start(node);
    this.follower.follow(node);
  }

  private put({ role, author_name, content, citations }: KeptMessage): void {
    if (role === 'visitor') this.log.append(new QuestionMessage(content, this.model.strings).node);
    else if (role === 'agent') this.log.append(agentMessage(author_name ?? this.model.company, content));
    else this.addAnswer().finish(content, citations);
  }

  /** A line of the page itself, such as the confirmation that a message reached the agent, with what can be done next. */
  note(text: string, offer: HTMLElement | null = null): HTMLElement {
    const words = element('p', { text, attributes: { dir: 'auto' } });
    const node = element(
      'div',
      { class: 'note', attributes: { tabindex: '-1' } },
      offer ? [words, offer] : [words],
    );
    this.log.append(node);
    this.announce(text);
    this.follower.start(node);
    this.follower.follow(node);
    return node;
  }

  private enqueue(question: Question): void {
    this.waiting.push(question);
    if (!this.working) void this.work();
  }

  private async work(): Promise<void> {
    this.working = true;
    this.events.busy(true);
    for (let next = this.waiting.shift(); next; next = this.waiting.shift()) await this.answer(next);
    this.working = false;
    this.events.busy(false);
  }

  private async answer(question: Question): Promise<void> {
    const answer = this.addAnswer();
    answer.node.hidden = this.events.personIsHere();
    this.follower.start(question.message.node);
    this.follower.follow(answer.node.hidden ? question.message.node : answer.node);
    if (!answer.node.hidden) this.announce(this.model.strings.thinking);
    this.stopping = new AbortController();
    try {
      const finished = await this.askOnce(question, answer);
      if (finished.answered_by === 'person') {
        answer.node.remove();
        return;
      }
      answer.node.hidden = false;
      answer.finish(finished.content, finished.citations);
      this.announce(fill(this.model.strings.answerArrived, { text: spokenText(finished.content) }));
      const { offer_contact: moment } = finished;
      // One thing at a time: who has the agent asked is then offered to leave an address for the answer.
      const contact = moment ? this.contactOffer(moment === 'visit', question.content) : null;
      if (finished.can_ask_agent) answer.offer(this.agentOffer(finished.message_id, contact));
      else if (contact) answer.offer(contact);
      this.events.answered();
    } catch (error) {
      this.give(question, answer, error);
    }
  }

  private async askOnce(question: Question, answer: AnswerMessage): Promise<Answer> {
    const listener = {
      onText: (text: string) => answer.show(text),
      onCitations: (citations: Answer['citations']) => answer.cite(citations),
    };
    try {
      return await ask(await this.visit(), question, listener, this.stopping.signal);
    } catch (error) {
      if (!isGone(error)) throw error;
      // The conversation was deleted or its token has expired: the visitor goes on in a new one.
      this.memory.forget();
      return ask(await this.visit(), question, listener, this.stopping.signal);
    }
  }

  private give(question: Question, answer: AnswerMessage, error: unknown): void {
    const { strings } = this.model;
    if (this.stopping.signal.aborted) {
      if (answer.isEmpty) answer.node.remove();
      else answer.node.removeAttribute('aria-busy');
      this.announce(strings.cutShort);
      return;
    }
    answer.node.remove();
    const reason = reasonOf(error, this.model);
    question.message.failed(reason, () => this.again(question));
    this.announce(reason);
    this.follower.follow(question.message.node);
  }

  /** It is asked now, so it stands behind what came meanwhile. */
  private again(question: Question): void {
    const { node } = question.message;
    if (node.nextElementSibling) this.log.append(node);
    node.focus({ preventScroll: true });
    this.enqueue(question);
  }

  private addAnswer(): AnswerMessage {
    const answer = new AnswerMessage(this.model.strings, () => this.follower.follow(answer.node));
    this.log.append(answer.node);
    return answer;
  }

  private agentOffer(messageId: string, contact: HTMLElement | null): HTMLElement {
    const asked = (name: string) => {
      const note = this.note(fill(this.model.strings.agentAsked, { name }), contact);
      (contact ?? note).focus({ preventScroll: true });
    };
    return agentOffer(this.model, async () => askAgent(await this.visit(), messageId), asked);
  }

  private contactOffer(forTour: boolean, said: string): HTMLElement {
    const { strings, agent, property_id } = this.model;
    return element('button', {
      class: 'offer',
      text: forTour && property_id ? strings.askTour : fill(strings.leaveContact, { name: agent }),
      attributes: { type: 'button', dir: 'auto' },
      on: { click: () => this.events.offerContact(forTour, said) },
    });
  }

  // The log itself is not live: it would be read out token by token. This region gets each finished text once.
  private announce(text: string): void {
    this.announcer.textContent = text;
  }
}

/** `crypto.randomUUID` exists on secure origins only; a chat on plain http must work too. */
const randomKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
