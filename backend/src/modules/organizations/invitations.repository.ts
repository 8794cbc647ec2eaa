import { Injectable } from '@nestjs/common';
import { AcrossTenants } from '../../kernel/database/across-tenants';
import { Database } from '../../kernel/database/database';
import { type New, TenantRepository } from '../../kernel/tenancy/tenant.repository';
import { InvitationEntity } from './invitation.entity';

@Injectable()
export class InvitationsRepository extends TenantRepository<InvitationEntity> {
  constructor(
    database: Database,
    private readonly across: AcrossTenants,
  ) {
    super(database, InvitationEntity);
  }

  all(): Promise<InvitationEntity[]> {
    return this.find({ order: { createdAt: 'DESC', id: 'DESC' } });
  }

  /** Whatever was sent to the address before is void. */
  replace(invitation: New<InvitationEntity>): Promise<InvitationEntity> {
    return this.database.transaction(async () => {
      await this.removeWhere({ email: invitation.email });
      return this.add(invitation);
    });
  }

  /** False when somebody else used it first. */
  async use(id: string): Promise<boolean> {
    return (await this.removeWhere({ id })) === 1;
  }

  /** Whoever holds the mailed token is not signed in yet; the organization follows from the invitation. */
  withToken(tokenHash: string): Promise<InvitationEntity | null> {
    return this.across.findOne(InvitationEntity, { tokenHash });
  }
}
