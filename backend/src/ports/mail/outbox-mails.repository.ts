import { Injectable } from '@nestjs/common';
import { AcrossTenants } from '../../kernel/database/across-tenants';
import { now } from '../../kernel/database/columns';
import { currentContext, currentOrganizationId } from '../../kernel/tenancy/context';
import { OutboxMailEntity } from './outbox-mail.entity';

/** Mails are written from requests without an organization too (sign-up, new password): hence across tenants. */
@Injectable()
export class OutboxMailsRepository {
  constructor(private readonly across: AcrossTenants) {}

  async add(mail: Pick<OutboxMailEntity, 'toAddress' | 'subject' | 'text'>): Promise<void> {
    const organizationId = currentContext()?.organizationId ?? null;
    const row = { id: crypto.randomUUID(), organizationId, createdAt: now(), ...mail };
    await this.across.transaction(() =>
      this.across.query((manager) => manager.insert(OutboxMailEntity, row)),
    );
  }

  /** Removes the current organization's mails that carry any of these texts, or went to one of them. */
  async forget(texts: string[]): Promise<void> {
    const organizationId = currentOrganizationId();
    await this.across.transaction(async () => {
      for (const text of texts)
        await this.across.sql(
          `DELETE FROM outbox_mails WHERE organization_id = ? AND (to_address = ? OR text LIKE ? ESCAPE '\\')`,
          [organizationId, text, `%${text.replace(/[\\%_]/g, '\\$&')}%`],
        );
    });
  }

  /** The newest mails of the current organization. */
  newest(limit: number): Promise<OutboxMailEntity[]> {
    const where = { organizationId: currentOrganizationId() };
    return this.across.query((manager) =>
      manager.find(OutboxMailEntity, { where, order: { createdAt: 'DESC', id: 'DESC' }, take: limit }),
    );
  }
}
