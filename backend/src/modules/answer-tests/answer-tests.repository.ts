import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../kernel/database/database';
import type { Page, PageQuery } from '../../kernel/http/page';
import { currentOrganizationId } from '../../kernel/tenancy/context';
import { type New, TenantRepository } from '../../kernel/tenancy/tenant.repository';
import { AnswerTestEntity } from './answer-test.entity';
import { AnswerTestResultEntity } from './answer-test-result.entity';
import { AnswerTestRunEntity, type RunStatus } from './answer-test-run.entity';

export const mostTests = 200;
const keptRuns = 50;

@Injectable()
export class AnswerTestsRepository extends TenantRepository<AnswerTestEntity> {
  constructor(database: Database) {
    super(database, AnswerTestEntity);
  }

  /** In the order they were written. */
  ofBot(botId: string): Promise<AnswerTestEntity[]> {
    return this.find({ where: { botId }, order: { createdAt: 'ASC', id: 'ASC' }, take: mostTests });
  }

  of(botId: string, id: string): Promise<AnswerTestEntity | null> {
    return this.findOne({ botId, id });
  }

  countOf(botId: string): Promise<number> {
    return this.count({ botId });
  }
}

@Injectable()
export class AnswerTestRunsRepository extends TenantRepository<AnswerTestRunEntity> {
  constructor(database: Database) {
    super(database, AnswerTestRunEntity);
  }

  pageOf(botId: string, query: PageQuery): Promise<Page<AnswerTestRunEntity>> {
    return this.page(query, { botId });
  }

  of(botId: string, id: string): Promise<AnswerTestRunEntity | null> {
    return this.findOne({ botId, id });
  }

  /** One that has not begun and will see whatever has changed up to now. */
  waiting(botId: string): Promise<AnswerTestRunEntity | null> {
    return this.findOne({ botId, status: 'queued', withModel: false });
  }

  async isOpen(botId: string): Promise<boolean> {
    return (await this.count({ botId, status: In(['queued', 'running'] satisfies RunStatus[]) })) > 0;
  }

  /** The newest that came to its end. */
  async latest(botId: string): Promise<AnswerTestRunEntity | null> {
    const [run] = await this.find({
      where: { botId, status: 'completed' },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: 1,
    });
    return run ?? null;
  }

  async forgetOld(botId: string): Promise<void> {
    await this.rows(
      `DELETE FROM answer_test_runs WHERE organization_id = ? AND bot_id = ? AND run_id NOT IN (
         SELECT run_id FROM answer_test_runs WHERE organization_id = ? AND bot_id = ?
         ORDER BY created_at DESC, run_id DESC LIMIT ${keptRuns})`,
      [currentOrganizationId(), botId, currentOrganizationId(), botId],
    );
  }
}

@Injectable()
export class AnswerTestResultsRepository extends TenantRepository<AnswerTestResultEntity> {
  constructor(database: Database) {
    super(database, AnswerTestResultEntity);
  }

  ofRun(runId: string): Promise<AnswerTestResultEntity[]> {
    return this.find({ where: { runId } });
  }

  async replace(runId: string, results: New<AnswerTestResultEntity>[]): Promise<void> {
    await this.database.transaction(async () => {
      await this.removeWhere({ runId });
      await this.addMany(results);
    });
  }

  /** The newest result of each test, but for those of one run. */
  async before(runId: string, testIds: string[]): Promise<Map<string, AnswerTestResultEntity>> {
    if (testIds.length === 0) return new Map();
    const rows = await this.rows<{ id: string }>(
      `SELECT result_id AS id FROM (
         SELECT result_id, ROW_NUMBER() OVER (PARTITION BY test_id ORDER BY created_at DESC, result_id DESC) AS place
         FROM answer_test_results WHERE organization_id = ? AND run_id <> ?
           AND test_id IN (${testIds.map(() => '?').join(', ')})) AS placed
       WHERE place = 1`,
      [currentOrganizationId(), runId, ...testIds],
    );
    const results = await this.find({ where: { id: In(rows.map(({ id }) => id)) } });
    return new Map(results.map((result) => [result.testId, result]));
  }
}
