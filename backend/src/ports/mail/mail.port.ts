/** A file that travels with a letter. */
export interface MailAttachment {
  filename: string;
  content: Buffer;
  contentType: string;
}

/** One mail to one person; the sender is the server’s (`MAIL_FROM`). */
export interface Letter {
  /** Exactly one address. */
  to: string;
  subject: string;
  text: string;
  html?: string;
  replyTo?: string;
  /** Where a POST without anything else stops further mails; mail programs show it as a button of their own (RFC 8058). */
  unsubscribeUrl?: string;
  attachments?: MailAttachment[];
}

/** Sends e-mail. Throws UpstreamUnavailable when the mail server does not take it; never call it inside a unit of work. */
export abstract class Mail {
  abstract send(letter: Letter): Promise<void>;
}
