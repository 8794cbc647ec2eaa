import { Flag, Id, Moment, OneOf, Text, Whole } from '../../kernel/http/fields';
import { PageQuery } from '../../kernel/http/page';
import type { Actor } from '../../kernel/tenancy/context';
import type { AuditEntryEntity } from './audit-entry.entity';

const actors = ['user', 'api_key', 'visitor', 'system'] as const;

export class AuditQuery extends PageQuery {
  @Text({ max: 40, optional: true, description: 'What was changed, as in `entity`.', example: 'chatbots' })
  entity?: string;

  @Id({ optional: true, description: 'Who changed it: a user or an API key.' }) actor_id?: string;
}

export class AuditView {
  @Id() audit_id!: string;
  @OneOf(actors) actor!: Actor['kind'];
  @Text({ description: 'The person or API key.' }) actor_name!: string;
  @Text({ description: 'The operation, as named in this document.', example: 'Chatbots_create' })
  action!: string;
  @Text({ example: 'chatbots' }) entity!: string;
  @Id({ nullable: true }) entity_id!: string | null;
  @Text({ description: 'Which fields were sent, without their values.' }) summary!: string;
  @Moment() created_at!: string;
}

export class AuditVerdict {
  @Flag() intact!: boolean;
  @Whole({ description: 'How many were checked.' }) entries!: number;
  @Id({ nullable: true, description: 'The first entry that was edited or follows a missing one.' })
  broken_at!: string | null;
}

export const viewAuditEntry = (row: AuditEntryEntity): AuditView => ({
  audit_id: row.id,
  actor: row.actor,
  actor_name: row.actorName,
  action: row.action,
  entity: row.entity,
  entity_id: row.entityId,
  summary: row.summary,
  created_at: row.createdAt,
});
