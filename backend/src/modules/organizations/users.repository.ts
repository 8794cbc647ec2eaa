import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AcrossTenants } from '../../kernel/database/across-tenants';
import { Database } from '../../kernel/database/database';
import { TenantRepository } from '../../kernel/tenancy/tenant.repository';
import { UserEntity } from './user.entity';

@Injectable()
export class UsersRepository extends TenantRepository<UserEntity> {
  constructor(
    database: Database,
    private readonly across: AcrossTenants,
  ) {
    super(database, UserEntity);
  }

  all(): Promise<UserEntity[]> {
    return this.find({ order: { createdAt: 'DESC', id: 'DESC' } });
  }

  admins(): Promise<UserEntity[]> {
    return this.find({ where: { role: 'admin' } });
  }

  takers(): Promise<UserEntity[]> {
    return this.find({
      where: { takesLeads: true },
      order: { leadTurn: 'ASC', createdAt: 'ASC', id: 'ASC' },
    });
  }

  some(ids: string[]): Promise<UserEntity[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.find({ where: { id: In(ids) } });
  }

  /** Signing in knows the address only; the organization follows from the user. */
  withEmail(email: string): Promise<UserEntity | null> {
    return this.across.findOne(UserEntity, { email: email.toLowerCase() });
  }

  /** For access tokens, before a tenant is named. */
  anywhere(id: string): Promise<UserEntity | null> {
    return this.across.findOne(UserEntity, { id });
  }
}
