import { httpResource } from '@angular/common/http';
import { Service } from '@angular/core';
import type { OutboxMailView } from '@backend/ports/mail/outbox-mail.dto';
import type { AuditView } from '@backend/modules/audit/audit.dto';
import { pagedList } from '../api/paged-list';

export type { AuditView, OutboxMailView };

/** What happened behind the pages. */
@Service()
export class AuditApi {
  entries = () => pagedList<AuditView>(() => ({ url: '/api/audit', params: { limit: 100 } }));

  /** Mails that were written instead of sent; only where no mail server is set. */
  outbox = () => httpResource<OutboxMailView[]>(() => '/api/outbox');
}
