import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity';
import { now } from '../../kernel/database/columns';
import { Database } from '../../kernel/database/database';
import { NotFound } from '../../kernel/errors/errors';
import { currentOrganizationId } from '../../kernel/tenancy/context';
import { OrganizationEntity } from './organization.entity';

type Patch = Partial<
  Pick<
    OrganizationEntity,
    'name' | 'contactEmail' | 'phone' | 'licenceNumber' | 'brandingConfig' | 'subscriptionPlan'
  >
>;

/** The organization of the current context; there is no way to name another one. */
@Injectable()
export class OrganizationsRepository {
  constructor(private readonly database: Database) {}

  async mine(): Promise<OrganizationEntity> {
    const id = currentOrganizationId();
    const row = await this.database.query((manager) => manager.findOneBy(OrganizationEntity, { id }));
    if (!row) throw new NotFound();
    return row;
  }

  /** Makes other units of work that change this organization wait for the end of the current one. */
  async lock(): Promise<OrganizationEntity> {
    const statement = 'UPDATE organizations SET org_name = org_name WHERE org_id = ?';
    await this.database.transaction(() => this.database.sql(statement, [currentOrganizationId()]));
    return this.mine();
  }

  async add({ name, contactEmail }: { name: string; contactEmail: string }): Promise<void> {
    const row = {
      id: currentOrganizationId(),
      name,
      contactEmail,
      phone: null,
      licenceNumber: null,
      currentCredits: 0,
      heldCredits: 0,
      subscriptionPlan: 'starter',
      brandingConfig: {},
      createdAt: now(),
    };
    await this.database.transaction(() =>
      this.database.query((manager) => manager.insert(OrganizationEntity, row)),
    );
  }

  async change(patch: Patch): Promise<void> {
    const id = currentOrganizationId();
    if (Object.values(patch).every((value) => value === undefined)) return;
    await this.database.transaction(() =>
      this.database.query((manager) =>
        manager.update(OrganizationEntity, { id }, patch as QueryDeepPartialEntity<OrganizationEntity>),
      ),
    );
  }
}
