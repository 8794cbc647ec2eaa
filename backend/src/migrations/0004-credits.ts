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
  }

  async down(runner: QueryRunner): Promise<void> {
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
