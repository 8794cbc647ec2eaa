export { MailModule } from './mail.module';
export { type Letter, Mail, type MailAttachment } from './mail.port';
export { OutboxMailsRepository } from './outbox-mails.repository';
