import { Logger } from '@nestjs/common';
import type { Transporter } from 'nodemailer' with { 'resolution-mode': 'import' };
import { UpstreamUnavailable } from '../../kernel/errors/errors';
import { type Letter, Mail } from './mail.port';

const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** RFC 2369 and RFC 8058, which wants https for its button. */
const headersFor = (unsubscribeUrl: string | undefined): Record<string, string> => ({
  ...(unsubscribeUrl && { 'List-Unsubscribe': `<${unsubscribeUrl}>` }),
  ...(unsubscribeUrl?.startsWith('https:') && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
});

/** Hands mails to the SMTP server in SMTP_URL (`smtp://user:password@host:587`, `smtps://…`). */
export class SmtpMail extends Mail {
  private readonly logger = new Logger('Mail');
  private transport?: Promise<Transporter>;

  constructor(
    private readonly url: string,
    private readonly from: string,
  ) {
    super();
  }

  async send({ to, unsubscribeUrl, ...letter }: Letter): Promise<void> {
    this.transport ??= this.connect();
    try {
      const transport = await this.transport;
      // As an object the address is taken as it is; as text, commas in it would add recipients.
      const address = { name: '', address: to };
      await transport.sendMail({
        ...letter,
        from: this.from,
        to: address,
        headers: headersFor(unsubscribeUrl),
      });
    } catch (error) {
      const { code, responseCode } = error as { code?: string; responseCode?: number };
      this.logger.error({ code, response_code: responseCode }, 'A mail could not be sent');
      throw Object.assign(new UpstreamUnavailable('The mail server did not take the mail.'), {
        cause: error,
      });
    }
  }

  private async connect(): Promise<Transporter> {
    const { createTransport } = await import('nodemailer');
    // Nothing in a letter may make the server read its own files or fetch addresses.
    return createTransport({ url: this.url, disableFileAccess: true, disableUrlAccess: true, ...timeouts });
  }
}
