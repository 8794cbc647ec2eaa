import type { MigrationInterface, QueryRunner } from 'typeorm';
import { flag, json, longText, moment, text, uuid, whole } from '../kernel/database/columns';
import { tenantTable } from '../kernel/database/migration-tools';

export class AnswerTests1790000000028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(runner, {
      name: 'answer_tests',
      id: 'test_id',
      columns: [
        { name: 'bot_id', ...uuid },
        { name: 'property_id', ...uuid, isNullable: true },
        { name: 'question', ...longText },
        { name: 'expects', ...text(16) },
        { name: 'facts', ...json },
      ],
      references: [
        { column: 'bot_id', table: 'chatbots', key: 'bot_id' },
        { column: 'property_id', table: 'properties', key: 'property_id' },
      ],
      indexes: [['bot_id'], ['property_id']],
    });
    await tenantTable(runner, {
      name: 'answer_test_runs',
      id: 'run_id',
      columns: [
        { name: 'bot_id', ...uuid },
        { name: 'started_by', ...text(16) },
        { name: 'with_model', ...flag },
        { name: 'status', ...text(16) },
        { name: 'passed', ...whole },
        { name: 'failed', ...whole },
        { name: 'regressions', ...whole },
        { name: 'finished_at', ...moment, isNullable: true },
      ],
      references: [{ column: 'bot_id', table: 'chatbots', key: 'bot_id' }],
      indexes: [['bot_id']],
    });
    await tenantTable(runner, {
      name: 'answer_test_results',
      id: 'result_id',
      columns: [
        { name: 'run_id', ...uuid },
        { name: 'test_id', ...uuid },
        { name: 'passed', ...flag },
        { name: 'regressed', ...flag },
        { name: 'problem', ...text(20), isNullable: true },
        { name: 'missing', ...json },
        { name: 'answer', ...longText },
        { name: 'engine', ...text(20) },
      ],
      references: [
        { column: 'run_id', table: 'answer_test_runs', key: 'run_id' },
        { column: 'test_id', table: 'answer_tests', key: 'test_id' },
      ],
      uniques: [['run_id', 'test_id']],
      indexes: [['test_id']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['answer_test_results', 'answer_test_runs', 'answer_tests'])
      await runner.dropTable(table);
  }
}
