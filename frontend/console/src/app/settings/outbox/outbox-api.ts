import { httpResource } from '@angular/common/http';
import { Service } from '@angular/core';
import type { OutboxMailView } from '@backend/ports/mail/outbox-mail.dto';

export type { OutboxMailView };

/** Mails that were written down instead of sent; a server that sends mails answers 404. */
@Service()
export class OutboxApi {
  mails = (isAllowed: () => boolean = () => true) =>
    httpResource<OutboxMailView[]>(() => (isAllowed() ? '/api/outbox' : undefined));
}
