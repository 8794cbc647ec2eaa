import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { flag, longText, moment, text, uuid } from '../kernel/database/columns';
import { tenantTable } from '../kernel/database/migration-tools';

const leadColumns = [
  { name: 'financing', ...text(20), isNullable: true },
  { name: 'represented', ...flag, isNullable: true },
  { name: 'qr_code', ...text(64), isNullable: true },
  { name: 'erased_at', ...moment, isNullable: true },
];

const ofLead = { column: 'lead_id', table: 'leads', key: 'lead_id' };

export class LeadDetails1790000000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns(
      'leads',
      leadColumns.map((column) => new TableColumn(column)),
    );
    await runner.query(
      `UPDATE leads SET qr_code = (SELECT qr_code FROM conversations
        WHERE conversations.organization_id = leads.organization_id
          AND conversations.conversation_id = leads.conversation_id)`,
    );
    await runner.addColumn(
      'conversations',
      new TableColumn({ name: 'contact_offered_by', ...text(36), isNullable: true }),
    );
    await tenantTable(runner, {
      name: 'lead_addresses',
      id: 'address_id',
      columns: [
        { name: 'lead_id', ...uuid },
        { name: 'address', ...text(254) },
      ],
      references: [ofLead],
      indexes: [['lead_id']],
      uniques: [['address']],
    });
    await this.takeAddresses(runner);
    await tenantTable(runner, {
      name: 'lead_enquiries',
      id: 'enquiry_id',
      columns: [
        { name: 'lead_id', ...uuid },
        { name: 'conversation_id', ...uuid },
        { name: 'name', ...text(120) },
        { name: 'email', ...text(254), isNullable: true },
        { name: 'phone', ...text(24), isNullable: true },
        { name: 'message', ...longText, isNullable: true },
        { name: 'timeline', ...text(80), isNullable: true },
        { name: 'financing', ...text(20), isNullable: true },
        { name: 'represented', ...flag, isNullable: true },
      ],
      references: [ofLead, { column: 'conversation_id', table: 'conversations', key: 'conversation_id' }],
      indexes: [['lead_id'], ['conversation_id']],
    });
    await runner.query(
      `INSERT INTO lead_enquiries (enquiry_id, organization_id, lead_id, conversation_id, name, email, phone,
          message, timeline, created_at)
        SELECT lead_id, organization_id, lead_id, conversation_id, name, email, phone, message, timeline, created_at
        FROM leads`,
    );
    await tenantTable(runner, {
      name: 'lead_opt_outs',
      id: 'opt_out_id',
      columns: [
        { name: 'lead_id', ...uuid },
        { name: 'channel', ...text(16) },
        { name: 'address_hash', ...text(64) },
        { name: 'source', ...text(16) },
        { name: 'recorded_by', ...text(120), isNullable: true },
      ],
      references: [ofLead],
      indexes: [['lead_id'], ['address_hash']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['lead_opt_outs', 'lead_enquiries', 'lead_addresses']) await runner.dropTable(table);
    await runner.dropColumn('conversations', 'contact_offered_by');
    await runner.dropColumns(
      'leads',
      leadColumns.map(({ name }) => name),
    );
  }

  /** Each address belongs to the oldest lead that has it. The lead's own id serves as the row's: it is unique for each kind. */
  private async takeAddresses(runner: QueryRunner): Promise<void> {
    for (const address of ['lower(email)', 'phone']) {
      const id = address === 'phone' ? "substr(lead_id, 1, 35) || 'p'" : 'lead_id';
      await runner.query(
        `INSERT INTO lead_addresses (address_id, organization_id, lead_id, address, created_at)
          SELECT ${id}, organization_id, lead_id, ${address}, created_at FROM leads AS one
          WHERE ${address} IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM leads AS older WHERE older.organization_id = one.organization_id
              AND ${address.replace(/(email|phone)/, 'older.$1')} = ${address.replace(/(email|phone)/, 'one.$1')}
              AND (older.created_at < one.created_at
                OR (older.created_at = one.created_at AND older.lead_id < one.lead_id)))`,
      );
    }
  }
}
