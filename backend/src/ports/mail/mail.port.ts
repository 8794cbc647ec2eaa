export interface MailAttachment {
  filename: string;
  content: Buffer;
  contentType: string;
}

export interface Letter {
  /** Exactly one address. */
  to: string;
  subject: string;
  text: string;
  html?: string;
  replyTo?: string;
  attachments?: MailAttachment[];
}

/** Sends e-mail. Throws UpstreamUnavailable when the mail server does not take it; never call it inside a unit of work. */
export abstract class Mail {
  abstract send(letter: Letter): Promise<void>;
}
