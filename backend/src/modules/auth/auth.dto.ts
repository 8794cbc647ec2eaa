import { permissions, type Permission, type Role } from '../../kernel/access/permissions';
import { Email, Flag, Id, ListOf, Moment, OneOf, Text, Whole } from '../../kernel/http/fields';

const roles = ['admin', 'agent'] as const;

export class Register {
  @Text({ min: 1, max: 80, example: 'Anna' }) first_name!: string;
  @Text({ min: 1, max: 80, example: 'Berg' }) last_name!: string;
  @Email() email!: string;
  @Text({ min: 8, max: 200, description: 'At least 8 characters.', example: 'securepassword' })
  password!: string;
  @Text({ min: 1, max: 160, description: 'The brokerage’s name.', example: 'Harbour Homes' })
  org_name!: string;
}

export class Registered {
  @Text() message!: string;
  @Id() user_id!: string;
  @Id() organization_id!: string;
}

export class Login {
  @Text({ min: 1, max: 254, example: 'anna@example.com' }) email!: string;
  @Text({ min: 1, max: 200, example: 'securepassword' }) password!: string;
}

export class TokenDelivery {
  @OneOf(['cookie', 'body'], {
    optional: true,
    description: '`body` returns the refresh token in the answer, for clients without cookies.',
  })
  token_delivery?: 'cookie' | 'body';
}

export class SignedIn {
  @Text({ description: 'Send it as `Authorization: Bearer …`.' }) access_token!: string;
  @Whole({ description: 'Seconds until the access token ends.' }) expires_in!: number;
  @Id() user_id!: string;
  @Id() organization_id!: string;
  @OneOf(roles) role!: Role;
  @Text({ optional: true, description: 'Only with `?token_delivery=body`.' }) refresh_token?: string;
}

export class Refresh {
  @Text({ min: 1, max: 500, optional: true, description: 'Only for clients that do not keep the cookie.' })
  refresh_token?: string;
}

export class Me {
  @Id() user_id!: string;
  @Email() email!: string;
  @Text() first_name!: string;
  @Text() last_name!: string;
  @OneOf(roles) role!: Role;
  @Id() organization_id!: string;
  @Text() org_name!: string;
  @ListOf('text', { description: 'What the role may do.' }) permissions!: Permission[];
}

export class ForgotPassword {
  @Email() email!: string;
}

export class ResetPassword {
  @Text({ min: 1, max: 200 }) token!: string;
  @Text({ min: 8, max: 200 }) password!: string;
}

export class ChangePassword {
  @Text({ min: 1, max: 200 }) current_password!: string;
  @Text({ min: 8, max: 200 }) new_password!: string;
}

export class Message {
  @Text() message!: string;
}

export class SessionView {
  @Id() session_id!: string;
  @Text() user_agent!: string;
  @Moment() created_at!: string;
  @Moment() last_used_at!: string;
  @Flag({ description: 'The session this request came with.' }) current!: boolean;
}

const scopes = Object.keys(permissions) as Permission[];

export class CreateApiKey {
  @Text({ min: 1, max: 80, example: 'CRM' }) name!: string;
  @ListOf('text', {
    max: scopes.length,
    description: `What the key may do: ${scopes.join(', ')}.`,
    example: ['chatbots:read', 'leads:read'],
  })
  scopes!: Permission[];
  @Moment({ optional: true, nullable: true, description: 'Without it the key does not end by itself.' })
  expires_at?: string | null;
}

export class ApiKeyView {
  @Id() api_key_id!: string;
  @Text() name!: string;
  @ListOf('text') scopes!: Permission[];
  @Text({ description: 'The key’s first characters.' }) prefix!: string;
  @Moment() created_at!: string;
  @Moment({ nullable: true }) expires_at!: string | null;
  @Moment({ nullable: true }) last_used_at!: string | null;
}

export class NewApiKey extends ApiKeyView {
  @Text({ description: 'The key itself: shown now and never again.' }) key!: string;
}
