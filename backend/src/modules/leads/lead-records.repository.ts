import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../kernel/database/database';
import { TenantRepository } from '../../kernel/tenancy/tenant.repository';
import { LeadAddressEntity } from './lead-address.entity';
import { LeadConsentEntity } from './lead-consent.entity';
import { LeadEnquiryEntity } from './lead-enquiry.entity';
import { LeadOptOutEntity } from './lead-opt-out.entity';

@Injectable()
export class LeadAddressesRepository extends TenantRepository<LeadAddressEntity> {
  constructor(database: Database) {
    super(database, LeadAddressEntity);
  }

  /** Lead ids by address; addresses nobody has are missing. */
  async owners(addresses: string[]): Promise<Map<string, string>> {
    if (addresses.length === 0) return new Map();
    const rows = await this.find({ where: { address: In(addresses) } });
    return new Map(rows.map(({ address, leadId }) => [address, leadId]));
  }

  async letGo(leadId: string): Promise<void> {
    await this.removeWhere({ leadId });
  }
}

@Injectable()
export class LeadEnquiriesRepository extends TenantRepository<LeadEnquiryEntity> {
  constructor(database: Database) {
    super(database, LeadEnquiryEntity);
  }

  /** Oldest first. */
  of(leadId: string): Promise<LeadEnquiryEntity[]> {
    return this.find({ where: { leadId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  async erase(leadId: string, name: string): Promise<void> {
    const nothing = { email: null, phone: null, message: null, timeline: null, financing: null };
    await this.changeWhere({ leadId }, { name, ...nothing, represented: null });
  }
}

@Injectable()
export class LeadConsentsRepository extends TenantRepository<LeadConsentEntity> {
  constructor(database: Database) {
    super(database, LeadConsentEntity);
  }

  /** The receipts of each lead, oldest first. */
  async ofLeads(leadIds: string[]): Promise<Map<string, LeadConsentEntity[]>> {
    const rows =
      leadIds.length === 0
        ? []
        : await this.find({ where: { leadId: In(leadIds) }, order: { createdAt: 'ASC', channel: 'ASC' } });
    return Map.groupBy(rows, ({ leadId }) => leadId);
  }
}

@Injectable()
export class LeadOptOutsRepository extends TenantRepository<LeadOptOutEntity> {
  constructor(database: Database) {
    super(database, LeadOptOutEntity);
  }

  /** Oldest first. */
  async ofHashes(hashes: string[]): Promise<LeadOptOutEntity[]> {
    return hashes.length === 0
      ? []
      : this.find({ where: { addressHash: In(hashes) }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  of(leadId: string): Promise<LeadOptOutEntity[]> {
    return this.find({ where: { leadId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }
}
