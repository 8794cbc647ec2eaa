import { ChatFailure, leaveContact, type ContactDetails } from './chat-api';
import { part } from './elements';
import type { ChatScriptModel } from './model';
import type { Visit } from './visitor';
import { troubleOf } from './why-failed';

interface ContactEvents {
  sent(name: string): void;
  opened(open: boolean): void;
}

/** Of the entry in the browser's history that the open form takes. */
const here = 'contact';

/** The form that reaches the agent: the server's own, which works without this script too, sent in place instead. */
export class ContactForm {
  private readonly section = part('contact', HTMLElement);
  private readonly form = part('contact-form', HTMLFormElement);
  private readonly status = part('contact-status', HTMLElement);
  private openedBy: Element | null = null;
  private isSending = false;

  constructor(
    private readonly model: ChatScriptModel,
    private readonly visit: () => Promise<Visit>,
    private readonly events: ContactEvents,
  ) {
    this.form.noValidate = true;
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.send();
    });
    part('contact-back', HTMLElement).addEventListener('click', (event) => {
      event.preventDefault();
      this.close();
    });
    for (const link of document.querySelectorAll('a[href="#contact"]')) {
      link.addEventListener('click', (event) => {
        event.preventDefault();
        this.open();
      });
    }
    // On a phone the way back out of a form is the back button. Inside another page it belongs to that page.
    addEventListener('popstate', () => this.hide());
    this.section.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      this.close();
    });
  }

  /** With the fold for a tour open, when that is what the visitor was talking about, and with the address they wrote in `said`. */
  open(forTour = false, said = ''): void {
    this.suggest('email', /[^\s@<>()]+@[^\s@<>()]+\.[a-z]{2,}/iu.exec(said));
    this.suggest('phone', /\+?\(?\d(?:[\s().-]{0,2}\d){9,14}/u.exec(said));
    if (forTour) this.form.querySelector('#tour')?.setAttribute('open', '');
    if (!this.isOpen) this.openedBy = document.activeElement;
    if (!this.isOpen && !this.model.embedded_by) history.pushState(here, '');
    this.section.classList.add('open');
    this.events.opened(true);
    this.section.scrollIntoView({ block: 'start' });
    this.field('name')?.focus({ preventScroll: true });
  }

  close(): void {
    this.hide();
    if (history.state === here) history.back();
  }

  private suggest(name: string, found: RegExpExecArray | null): void {
    const field = this.field(name);
    if (found && field && !field.value) field.value = found[0];
  }

  private get isOpen(): boolean {
    return this.section.classList.contains('open');
  }

  private hide(): void {
    if (!this.isOpen) return;
    this.section.classList.remove('open');
    this.events.opened(false);
    if (this.openedBy instanceof HTMLElement && this.openedBy.isConnected) this.openedBy.focus();
  }

  private async send(): Promise<void> {
    if (this.isSending) return;
    const details = this.read();
    const problems = this.problems(details);
    this.mark(problems);
    if (problems.length > 0) return;
    this.isSending = true;
    try {
      await leaveContact(await this.visit(), details);
      this.form.reset();
      this.close();
      this.events.sent(details.name);
    } catch (error) {
      this.refused(error);
    } finally {
      this.isSending = false;
    }
  }

  private read(): ContactDetails {
    const text = (name: string) => (this.field(name)?.value ?? '').trim();
    const times = ['tour_1', 'tour_2', 'tour_3'].map(text).filter(Boolean);
    const ticked = (name: string) =>
      this.form.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.checked === true;
    return {
      name: text('name'),
      email: text('email') || undefined,
      phone: text('phone') || undefined,
      message: text('message') || undefined,
      timeline: text('timeline') || undefined,
      financing: text('financing') || undefined,
      represented: text('represented') ? text('represented') === 'yes' : undefined,
      tour: times.length ? { preferred_times: times, with: text('tour_with') } : undefined,
      consent: {
        email: ticked('consent_email'),
        call: ticked('consent_call'),
        sms: ticked('consent_sms'),
        version: this.model.consent_version,
      },
    };
  }

  private problems(details: ContactDetails): { field?: string; message: string }[] {
    const { strings } = this.model;
    const found = [];
    if (!details.name) found.push({ field: 'name', message: strings.needName });
    if (!details.email && !details.phone) found.push({ field: 'email', message: strings.needEmailOrPhone });
    if (details.email && !/^\S+@\S+\.\S+$/.test(details.email))
      found.push({ field: 'email', message: strings.badEmail });
    if (details.phone && details.phone.replace(/\D/g, '').length < 7)
      found.push({ field: 'phone', message: strings.badPhone });
    return found;
  }

  private refused(error: unknown): void {
    const { strings } = this.model;
    if (error instanceof ChatFailure && (error.status === 400 || error.status === 422)) {
      const own: Record<string, string> = {
        email: strings.badEmail,
        phone: strings.badPhone,
        name: strings.needName,
      };
      this.mark(
        error.details.map(({ field = '', message }) =>
          field.startsWith('tour')
            ? { field: 'tour_1', message: strings.badTour }
            : { field, message: own[field] ?? message },
        ),
      );
      return;
    }
    this.status.textContent = troubleOf(error, this.model);
  }

  private mark(problems: { field?: string; message: string }[]): void {
    this.status.textContent = problems.length > 0 ? this.model.strings.contactFailed : '';
    let first: HTMLElement | null = null;
    for (const place of this.form.querySelectorAll<HTMLElement>('[data-error-of]')) {
      const name = place.dataset['errorOf'] ?? '';
      const problem = problems.find(({ field }) => field === name);
      const field = this.field(name);
      place.textContent = problem?.message ?? '';
      field?.setAttribute('aria-invalid', String(Boolean(problem)));
      if (!problem) continue;
      first ??= field;
      // A closed fold would hide what is wrong, and cannot be focused.
      field?.closest('details')?.setAttribute('open', '');
    }
    first?.focus();
  }

  private field(name: string): HTMLInputElement | null {
    return this.form.querySelector<HTMLInputElement>(`[name="${name}"]`);
  }
}
