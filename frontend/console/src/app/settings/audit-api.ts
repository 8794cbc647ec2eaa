import { HttpClient, HttpContext, httpResource } from '@angular/common/http';
import { Service, Signal, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { AuditVerdict, AuditView } from '@backend/modules/audit/audit.dto';
import type { OutboxMailView } from '@backend/ports/mail/outbox-mail.dto';
import { FRESH_FOR } from '../api/fresh.interceptor';
import { said } from '../api/list-filter';
import { pagedList } from '../api/paged-list';

export type { AuditVerdict, AuditView, OutboxMailView };

/** What happened behind the pages. */
@Service()
export class AuditApi {
  private readonly http = inject(HttpClient);

  /** Those that match; '' matches any. */
  entries = (filter: Signal<{ entity: string; actor_id: string }>) =>
    pagedList<AuditView>(() => ({ url: '/api/audit', params: said(filter()) }));

  /** Whether every entry stands as it was written. */
  verify = () =>
    firstValueFrom(
      this.http.get<AuditVerdict>('/api/audit/verification', {
        context: new HttpContext().set(FRESH_FOR, 0),
      }),
    );

  /** Mails that were written instead of sent; a server that sends mails answers 404. */
  outbox = (isAllowed: () => boolean = () => true) =>
    httpResource<OutboxMailView[]>(() => (isAllowed() ? '/api/outbox' : undefined));
}
