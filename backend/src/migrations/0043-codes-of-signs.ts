import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { uuid } from '../kernel/database/columns';
import { addReference, asOwner, dropReference } from '../kernel/database/migration-tools';

const toSign = { column: 'sign_id', table: 'signs', key: 'sign_id' };

interface Code {
  qr_id: string;
  organization_id: string;
  bot_id: string;
  property_id: string | null;
  label: string;
  deleted_at: string | null;
  created_at: string;
}

/** Every printed code gets the sign it hangs on. */
export class CodesOfSigns1790000000043 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const column = new TableColumn({ name: 'sign_id', ...uuid, isNullable: true });
    await runner.addColumn('qr_codes', column);
    await asOwner(runner, ['qr_codes', 'signs'], () => signsForCodes(runner));
    await runner.changeColumn('qr_codes', column, new TableColumn({ name: 'sign_id', ...uuid }));
    await addReference(runner, 'qr_codes', toSign);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropReference(runner, 'qr_codes', toSign);
    await runner.dropColumn('qr_codes', 'sign_id');
  }
}

async function signsForCodes(runner: QueryRunner): Promise<void> {
  const places = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      runner.dataSource.options.type === 'postgres' ? `$${index + 1}` : '?',
    );
  const insert = `INSERT INTO signs (sign_id, organization_id, label, place, bot_id, property_id, when_sold, deleted_at, created_at) VALUES (${places(9).join(', ')})`;
  const [id, qrId] = places(2);
  for (const code of (await runner.query('SELECT * FROM qr_codes')) as Code[]) {
    const signId = crypto.randomUUID();
    await runner.query(insert, [
      signId,
      code.organization_id,
      code.label,
      '',
      code.bot_id,
      code.property_id,
      'answer',
      code.deleted_at,
      code.created_at,
    ]);
    await runner.query(`UPDATE qr_codes SET sign_id = ${id} WHERE qr_id = ${qrId}`, [signId, code.qr_id]);
  }
}
