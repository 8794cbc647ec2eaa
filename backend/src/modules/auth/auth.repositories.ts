import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { AcrossTenants } from '../../kernel/database/across-tenants';
import { Database } from '../../kernel/database/database';
import { type Patch, TenantRepository } from '../../kernel/tenancy/tenant.repository';
import { ApiKeyEntity } from './api-key.entity';
import { PasswordResetEntity } from './password-reset.entity';
import { SessionEntity } from './session.entity';

@Injectable()
export class SessionsRepository extends TenantRepository<SessionEntity> {
  constructor(
    database: Database,
    private readonly across: AcrossTenants,
  ) {
    super(database, SessionEntity);
  }

  /** A refresh token names its session before a tenant is known. */
  anywhere(id: string): Promise<SessionEntity | null> {
    return this.across.findOne(SessionEntity, { id });
  }

  ofUser(userId: string): Promise<SessionEntity[]> {
    return this.find({ where: { userId }, order: { lastUsedAt: 'DESC' } });
  }

  async end(id: string, userId: string): Promise<boolean> {
    return (await this.removeWhere({ id, userId })) > 0;
  }

  async endAll(userId: string, exceptId?: string): Promise<void> {
    await this.removeWhere({ userId, ...(exceptId && { id: Not(exceptId) }) });
  }

  rotate(id: string, generation: number, patch: Patch<SessionEntity>): Promise<number> {
    return this.changeWhere({ id, generation }, patch);
  }
}

@Injectable()
export class PasswordResetsRepository extends TenantRepository<PasswordResetEntity> {
  constructor(
    database: Database,
    private readonly across: AcrossTenants,
  ) {
    super(database, PasswordResetEntity);
  }

  withToken(tokenHash: string): Promise<PasswordResetEntity | null> {
    return this.across.findOne(PasswordResetEntity, { tokenHash });
  }

  async forget(userId: string): Promise<number> {
    return this.removeWhere({ userId });
  }
}

@Injectable()
export class ApiKeysRepository extends TenantRepository<ApiKeyEntity> {
  constructor(
    database: Database,
    private readonly across: AcrossTenants,
  ) {
    super(database, ApiKeyEntity);
  }

  all(): Promise<ApiKeyEntity[]> {
    return this.find({ order: { createdAt: 'DESC', id: 'DESC' } });
  }

  withKey(keyHash: string): Promise<ApiKeyEntity | null> {
    return this.across.findOne(ApiKeyEntity, { keyHash });
  }
}
