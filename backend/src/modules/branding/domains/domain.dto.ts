import { Flag, ListOf, Moment, OneOf, Text } from '../../../kernel/http/fields';
import type { DomainEntity } from './domain.entity';

export const domainStatuses = ['none', 'pending_dns', 'verified', 'error'] as const;
export type DomainStatus = (typeof domainStatuses)[number];

/** One DNS record to set up, and what the name servers answer for it now. */
export class DomainRecordView {
  @OneOf(['TXT', 'CNAME', 'ALIAS', 'A'], {
    description:
      'ALIAS: whatever the DNS provider offers for the bare domain (ALIAS, ANAME, flattened CNAME).',
  })
  type!: 'TXT' | 'CNAME' | 'ALIAS' | 'A';

  @Text() name!: string;
  @Text({ description: 'What it has to say.' }) value!: string;
  @ListOf('text', { description: 'What it said at the last check.' }) found!: string[];
  @Flag() ok!: boolean;
}

export class DomainView {
  @Text({ nullable: true }) custom_domain!: string | null;
  @OneOf(domainStatuses, {
    description: 'pending_dns: the TXT record was not seen yet; error: it is gone, or the name is in use.',
  })
  status!: DomainStatus;
  @ListOf(DomainRecordView) records!: DomainRecordView[];
  @Text({ nullable: true, description: 'What stands in the way, as a sentence.' }) error!: string | null;
  @Moment({ nullable: true }) last_checked_at!: string | null;
  @Moment({ nullable: true }) verified_at!: string | null;
}

export const noDomain: DomainView = {
  custom_domain: null,
  status: 'none',
  records: [],
  error: null,
  last_checked_at: null,
  verified_at: null,
};

export const viewDomain = (row: DomainEntity): DomainView => ({
  custom_domain: row.host,
  status: row.status,
  records: row.records.map(({ type, name, value, found, ok }) => ({ type, name, value, found, ok })),
  error: row.error,
  last_checked_at: row.lastCheckedAt,
  verified_at: row.verifiedAt,
});
