import type { Role } from '../../kernel/access/permissions';
import { Email, Flag, Id, Moment, OneOf, Text } from '../../kernel/http/fields';
import type { InvitationEntity } from './invitation.entity';
import type { UserEntity } from './user.entity';

const roles = ['admin', 'agent'] as const;

export class ChangeMember {
  @OneOf(roles, { optional: true }) role?: Role;
  @Flag({ optional: true, description: 'Gets a turn with leads that belong to no particular agent.' })
  takes_leads?: boolean;
}

export class MemberView {
  @Id() user_id!: string;
  @Text() first_name!: string;
  @Text() last_name!: string;
  @Email() email!: string;
  @OneOf(roles) role!: Role;
  @Flag() takes_leads!: boolean;
  @Moment() created_at!: string;
  @Moment({ nullable: true }) last_login_at!: string | null;
}

export const viewMember = (row: UserEntity): MemberView => ({
  user_id: row.id,
  first_name: row.firstName,
  last_name: row.lastName,
  email: row.email,
  role: row.role,
  takes_leads: row.takesLeads,
  created_at: row.createdAt,
  last_login_at: row.lastLoginAt,
});

/** Somebody of the team, as colleagues see them. */
export class AgentView {
  @Id() agent_id!: string;
  @Text() name!: string;
  @Flag() takes_leads!: boolean;
}

export class Invite {
  @Email() email!: string;
  @OneOf(roles) role!: Role;
}

export class InvitationView {
  @Id() invitation_id!: string;
  @Email() email!: string;
  @OneOf(roles) role!: Role;
  @Moment() created_at!: string;
  @Moment() expires_at!: string;
}

export const viewInvitation = (row: InvitationEntity): InvitationView => ({
  invitation_id: row.id,
  email: row.email,
  role: row.role,
  created_at: row.createdAt,
  expires_at: row.expiresAt,
});

/** What the invited person sees before accepting. */
export class OpenInvitation {
  @Text() org_name!: string;
  @Email() email!: string;
  @OneOf(roles) role!: Role;
  @Moment() expires_at!: string;
}

export class AcceptInvitation {
  @Text({ min: 1, max: 80 }) first_name!: string;
  @Text({ min: 1, max: 80 }) last_name!: string;
  @Text({ min: 8, max: 200, description: 'At least 8 characters.' }) password!: string;
}

export class Joined {
  @Text() message!: string;
  @Id() user_id!: string;
  @Id() organization_id!: string;
}
