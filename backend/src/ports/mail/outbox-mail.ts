import { Logger } from '@nestjs/common';
import { type Letter, Mail } from './mail.port';
import type { OutboxMailsRepository } from './outbox-mails.repository';

/** Keeps mails in a table that the console shows in development, and says in the log that there is one. */
export class OutboxMail extends Mail {
  private readonly logger = new Logger('Mail');

  constructor(private readonly mails: OutboxMailsRepository) {
    super();
  }

  async send({ to, subject, text }: Letter): Promise<void> {
    await this.mails.add({ toAddress: to, subject: subject.slice(0, 500), text });
    // Neither address nor subject: logs are read by people whom the mail does not concern.
    this.logger.log('A mail was put into the outbox because SMTP_URL is not set.');
  }
}
