import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { AcrossTenants } from '../../kernel/database/across-tenants';
import { now } from '../../kernel/database/columns';
import { Database } from '../../kernel/database/database';
import { TenantRepository } from '../../kernel/tenancy/tenant.repository';
import { ReplyLinkEntity } from './reply-link.entity';

@Injectable()
export class ReplyLinksRepository extends TenantRepository<ReplyLinkEntity> {
  constructor(
    database: Database,
    private readonly across: AcrossTenants,
  ) {
    super(database, ReplyLinkEntity);
  }

  /** The token alone names the organization. Null for an unknown and for an expired one. */
  anywhere(tokenHash: string): Promise<ReplyLinkEntity | null> {
    return this.across.query((manager) =>
      manager.findOneBy(ReplyLinkEntity, { tokenHash, expiresAt: MoreThan(now()) }),
    );
  }
}
