import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { flag, uuid, whole } from '../kernel/database/columns';
import { addReference, dropReference } from '../kernel/database/migration-tools';

const agent = { column: 'agent_id', table: 'users', key: 'user_id', onDelete: 'NO ACTION' } as const;
const tables = ['properties', 'leads'];

export class LeadRouting1790000000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('users', [
      new TableColumn({ name: 'takes_leads', ...flag, isNullable: true }),
      new TableColumn({ name: 'lead_turn', ...whole, isNullable: true }),
    ]);
    await runner.query(`UPDATE users SET takes_leads = (role = 'agent'), lead_turn = 0`);
    for (const [name, type] of Object.entries({ takes_leads: flag, lead_turn: whole }))
      await runner.changeColumn(
        'users',
        new TableColumn({ name, ...type, isNullable: true }),
        new TableColumn({ name, ...type }),
      );
    for (const table of tables) {
      await runner.addColumn(table, new TableColumn({ name: agent.column, ...uuid, isNullable: true }));
      await addReference(runner, table, agent);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables) {
      await dropReference(runner, table, agent);
      await runner.dropColumn(table, agent.column);
    }
    await runner.dropColumns('users', ['takes_leads', 'lead_turn']);
  }
}
