import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Env } from '../../env';
import { Mail } from './mail.port';
import { OutboxController } from './outbox.controller';
import { OutboxMail } from './outbox-mail';
import { OutboxMailEntity } from './outbox-mail.entity';
import { OutboxMailsRepository } from './outbox-mails.repository';
import { SmtpMail } from './smtp-mail';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([OutboxMailEntity])],
  controllers: [OutboxController],
  providers: [
    OutboxMailsRepository,
    {
      provide: Mail,
      inject: [Env, OutboxMailsRepository],
      useFactory: (env: Env, mails: OutboxMailsRepository): Mail =>
        env.SMTP_URL ? new SmtpMail(env.SMTP_URL, env.MAIL_FROM) : new OutboxMail(mails),
    },
  ],
  exports: [Mail, OutboxMailsRepository],
})
export class MailModule {}
