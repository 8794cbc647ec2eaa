/** What a visitor needs to go on with a conversation. */
export interface Visit {
  conversation_id: string;
  visitor_token: string;
}

/**
 * The visitor's place in the conversation: in memory, and in the tab's session storage where the browser allows it.
 * Storage may throw (blocked third-party storage, private windows), the chat then simply lives as long as the page.
 */
export class VisitorMemory {
  private visit: Visit | null = null;

  constructor(private readonly place: string) {}

  get(): Visit | null {
    if (this.visit) return this.visit;
    try {
      const kept = JSON.parse(this.read('visit') ?? 'null') as Partial<Visit> | null;
      if (kept && typeof kept.conversation_id === 'string' && typeof kept.visitor_token === 'string')
        this.visit = kept as Visit;
    } catch {
      this.forget();
    }
    return this.visit;
  }

  keep(visit: Visit): void {
    this.visit = visit;
    this.write('visit', JSON.stringify(visit));
  }

  forget(): void {
    this.visit = null;
    this.write('visit', '');
  }

  get draft(): string {
    return this.read('draft') ?? '';
  }

  set draft(text: string) {
    this.write('draft', text);
  }

  private read(what: string): string | null {
    try {
      return sessionStorage.getItem(`chat:${this.place}:${what}`);
    } catch {
      return null;
    }
  }

  private write(what: string, value: string): void {
    try {
      if (value) sessionStorage.setItem(`chat:${this.place}:${what}`, value);
      else sessionStorage.removeItem(`chat:${this.place}:${what}`);
    } catch {
      // No storage here: memory is enough.
    }
  }
}
