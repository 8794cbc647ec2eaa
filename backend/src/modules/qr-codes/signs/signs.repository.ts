import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThanOrEqual, MoreThan } from 'typeorm';
import { Database } from '../../../kernel/database/database';
import { wordsIn } from '../../../kernel/database/word-search';
import { NotFound } from '../../../kernel/errors/errors';
import type { Page, PageQuery } from '../../../kernel/http/page';
import { currentOrganizationId } from '../../../kernel/tenancy/context';
import {
  type Limits,
  type Looked,
  type Patch,
  TenantRepository,
} from '../../../kernel/tenancy/tenant.repository';
import { SignMoveEntity } from './sign-move.entity';
import { SignWindowEntity } from './sign-window.entity';
import { SignEntity } from './sign.entity';
import { SignWeeklyWindowEntity } from './sign-weekly-window.entity';

const kept = { deletedAt: IsNull() };

const searched = {
  columns: ['label', 'place'],
  named: [
    { key: 'bot_id', table: 'chatbots', columns: ['name'] },
    { key: 'property_id', table: 'properties', columns: ['search_text'] },
  ],
};

export interface SignFilter {
  /** Words that all stand in label, place, the chatbot's name or the listing's address. */
  q?: string;
  botId?: string;
  propertyId?: string;
}

/** Signs that were not removed, but for the methods that say otherwise. */
@Injectable()
export class SignsRepository extends TenantRepository<SignEntity> {
  constructor(database: Database) {
    super(database, SignEntity);
  }

  override maybe(id: string): Promise<SignEntity | null> {
    return this.findOne({ id, ...kept });
  }

  override page(
    query: PageQuery,
    where: Limits<SignEntity> = {},
    looked: Looked<SignEntity> = {},
  ): Promise<Page<SignEntity>> {
    return super.page(query, { ...where, ...kept }, looked);
  }

  matching(query: PageQuery, { q, botId, propertyId }: SignFilter): Promise<Page<SignEntity>> {
    const where = { ...(botId && { botId }), ...(propertyId && { propertyId }) };
    return this.page(query, where, { found: [wordsIn(q, searched)] });
  }

  override async change(id: string, patch: Patch<SignEntity>): Promise<void> {
    if ((await this.changeWhere({ id, ...kept }, patch)) === 0) throw new NotFound();
  }

  some(ids: string[]): Promise<SignEntity[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.find({ where: { id: In(ids), ...kept } });
  }

  /** Also a removed one: its code goes on working. */
  async anyway(id: string): Promise<SignEntity> {
    const row = await this.findOne({ id });
    if (!row) throw new NotFound();
    return row;
  }

  /** Makes other moves of this sign wait for the end of the current unit of work. */
  async lock(id: string): Promise<SignEntity> {
    await this.rows('UPDATE signs SET label = label WHERE organization_id = ? AND sign_id = ?', [
      currentOrganizationId(),
      id,
    ]);
    return this.get(id);
  }

  async letGoOfProperty(propertyId: string): Promise<void> {
    await this.changeWhere({ propertyId }, { propertyId: null });
  }
}

@Injectable()
export class SignMovesRepository extends TenantRepository<SignMoveEntity> {
  constructor(database: Database) {
    super(database, SignMoveEntity);
  }

  of(signId: string, query: PageQuery): Promise<Page<SignMoveEntity>> {
    return this.page(query, { signId });
  }
}

@Injectable()
export class SignWindowsRepository extends TenantRepository<SignWindowEntity> {
  constructor(database: Database) {
    super(database, SignWindowEntity);
  }

  /** Of all these signs, the earliest first. */
  of(signIds: string[]): Promise<SignWindowEntity[]> {
    return signIds.length === 0
      ? Promise.resolve([])
      : this.find({ where: { signId: In(signIds) }, order: { startsAt: 'ASC' } });
  }

  openAt(signId: string, moment: string): Promise<SignWindowEntity | null> {
    return this.findOne({ signId, startsAt: LessThanOrEqual(moment), endsAt: MoreThan(moment) });
  }

  async replace(
    signId: string,
    windows: Pick<SignWindowEntity, 'label' | 'botId' | 'propertyId' | 'startsAt' | 'endsAt'>[],
  ): Promise<void> {
    await this.removeWhere({ signId });
    await this.addMany(windows.map((window) => ({ ...window, signId })));
  }

  async letGoOfProperty(propertyId: string): Promise<void> {
    await this.changeWhere({ propertyId }, { propertyId: null });
  }
}

@Injectable()
export class SignWeeklyWindowsRepository extends TenantRepository<SignWeeklyWindowEntity> {
  constructor(database: Database) {
    super(database, SignWeeklyWindowEntity);
  }

  of(signIds: string[]): Promise<SignWeeklyWindowEntity[]> {
    return signIds.length === 0 ? Promise.resolve([]) : this.find({ where: { signId: In(signIds) } });
  }

  async replace(
    signId: string,
    windows: Pick<SignWeeklyWindowEntity, 'label' | 'botId' | 'propertyId' | 'day' | 'from' | 'to'>[],
  ): Promise<void> {
    await this.removeWhere({ signId });
    await this.addMany(windows.map((window) => ({ ...window, signId })));
  }

  async letGoOfProperty(propertyId: string): Promise<void> {
    await this.changeWhere({ propertyId }, { propertyId: null });
  }
}
