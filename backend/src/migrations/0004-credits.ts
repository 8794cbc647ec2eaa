import type { MigrationInterface, QueryRunner } from 'typeorm';
import { flag, moment, text, uuid, whole } from '../kernel/database/columns';
import { tenantTable } from '../kernel/database/migration-tools';

export class Credits1790000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(runner, {
      name: 'credit_transactions',
      id: 'transaction_id',
      columns: [
        { name: 'amount', ...whole },
        { name: 'type', ...text(40) },
        { name: 'related_entity_id', ...text(100), isNullable: true },
        { name: 'description', ...text(300) },
        { name: 'entry_key', ...text(300) },
        { name: 'balance_after', ...whole },
      ],
      uniques: [['entry_key']],
    });
    await tenantTable(runner, {
      name: 'credit_holds',
      id: 'hold_id',
      columns: [
        { name: 'hold_key', ...text(200) },
        { name: 'kind', ...text(40) },
        { name: 'amount', ...whole },
        { name: 'status', ...text(10) },
        { name: 'related_entity_id', ...text(100), isNullable: true },
        { name: 'description', ...text(300) },
        { name: 'expires_at', ...moment },
      ],
      uniques: [['hold_key']],
      indexes: [['status', 'expires_at']],
    });
    await tenantTable(runner, {
      name: 'purchases',
      id: 'purchase_id',
      columns: [
        { name: 'credits', ...whole },
        { name: 'amount_cents', ...whole },
        { name: 'status', ...text(20) },
        { name: 'payment_id', ...text(255), isNullable: true },
        { name: 'transaction_id', ...uuid, isNullable: true },
        { name: 'reversal_due', ...whole },
        { name: 'reversed_credits', ...whole },
      ],
      references: [
        {
          column: 'transaction_id',
          table: 'credit_transactions',
          key: 'transaction_id',
          onDelete: 'NO ACTION',
        },
      ],
      globalUniques: [['payment_id']],
    });
    await tenantTable(runner, {
      name: 'payment_reversals',
      id: 'reversal_id',
      columns: [
        { name: 'purchase_id', ...uuid },
        { name: 'reference', ...text(255) },
        { name: 'reason', ...text(20) },
        { name: 'cents', ...whole },
        { name: 'outcome', ...text(10) },
        { name: 'happened_at', ...moment },
      ],
      references: [{ column: 'purchase_id', table: 'purchases', key: 'purchase_id' }],
      uniques: [['purchase_id', 'reference']],
    });
    await tenantTable(runner, {
      name: 'payment_events',
      id: 'payment_event_id',
      columns: [
        { name: 'event_id', ...text(255) },
        { name: 'kind', ...text(20) },
      ],
      uniques: [['event_id']],
    });
    await tenantTable(runner, {
      name: 'plan_subscriptions',
      id: 'plan_subscription_id',
      columns: [
        { name: 'provider_id', ...text(255) },
        { name: 'customer_id', ...text(255) },
        { name: 'plan', ...text(40) },
        { name: 'entitled', ...flag },
        { name: 'ended', ...flag },
        { name: 'changed_at', ...moment },
      ],
      globalUniques: [['provider_id']],
    });
    await guard(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await unguard(runner);
    const tables = [
      'plan_subscriptions',
      'payment_events',
      'payment_reversals',
      'purchases',
      'credit_holds',
      'credit_transactions',
    ];
    for (const table of tables) await runner.dropTable(table);
  }
}

const overspent = 'NEW.held_credits < 0 OR NEW.current_credits < NEW.held_credits';

/** The second lock on money: even a bug in the program cannot overspend or rewrite the book. */
async function guard(runner: QueryRunner): Promise<void> {
  if (runner.dataSource.options.type !== 'postgres') {
    await runner.query(`CREATE TRIGGER credits_not_overspent BEFORE UPDATE OF current_credits, held_credits ON organizations
      WHEN ${overspent} BEGIN SELECT RAISE(ABORT, 'credits would be overspent'); END`);
    await runner.query(`CREATE TRIGGER credit_transactions_are_final BEFORE UPDATE ON credit_transactions
      BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END`);
    return;
  }
  await runner.query(`CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION '%', TG_ARGV[0]; END $$`);
  await runner.query(`CREATE TRIGGER credits_not_overspent BEFORE UPDATE OF current_credits, held_credits ON organizations
    FOR EACH ROW WHEN (${overspent}) EXECUTE FUNCTION refuse_change('credits would be overspent')`);
  await runner.query(`CREATE TRIGGER credit_transactions_are_final BEFORE UPDATE ON credit_transactions
    FOR EACH ROW EXECUTE FUNCTION refuse_change('entries are never changed')`);
}

async function unguard(runner: QueryRunner): Promise<void> {
  const on = (table: string): string => (runner.dataSource.options.type === 'postgres' ? ` ON ${table}` : '');
  await runner.query(`DROP TRIGGER credits_not_overspent${on('organizations')}`);
  await runner.query(`DROP TRIGGER credit_transactions_are_final${on('credit_transactions')}`);
  if (runner.dataSource.options.type === 'postgres') await runner.query('DROP FUNCTION refuse_change()');
}
