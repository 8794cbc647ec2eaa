import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Env } from '../../env';
import { Access } from '../../kernel/access/access';
import { NotFound } from '../../kernel/errors/errors';
import { Returns } from '../../kernel/http/returns';
import { OutboxMailView } from './outbox-mail.dto';
import { OutboxMailsRepository } from './outbox-mails.repository';

/** What was sent while no mail server is configured, for development. */
@ApiTags('Development')
@Controller('api/outbox')
export class OutboxController {
  constructor(
    private readonly env: Env,
    private readonly mails: OutboxMailsRepository,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Mails that were not sent',
    description: 'The last 100 mails that were not sent because no SMTP server is set. Not in production.',
  })
  @Access('organization:write')
  @Returns(OutboxMailView, { list: true })
  async list(): Promise<OutboxMailView[]> {
    // The mails carry sign-in links, which an admin in production must not read over a colleague's shoulder.
    if (this.env.production || this.env.SMTP_URL) throw new NotFound();
    return (await this.mails.newest(100)).map(({ id, toAddress, subject, text, createdAt }) => ({
      mail_id: id,
      to: toAddress,
      subject,
      text,
      created_at: createdAt,
    }));
  }
}
