import './node-version';
import { resolve } from 'node:path';
import { backUp } from './backup/back-up';
import { BadSetting, Env } from './env';
import { sentenceFor } from './start-errors';

/** `npm run backup -- <folder>`: a copy of the data folder while the server goes on working. */
async function main(): Promise<void> {
  const target = process.argv[2];
  if (!target) throw new BadSetting('Say where the backup belongs: npm run backup -- <an empty folder>');
  const env = new Env();
  if (env.postgres)
    throw new BadSetting(
      'DATABASE_URL is PostgreSQL, which has a backup of its own: pg_dump --format=custom, restored by pg_restore.',
    );
  const { files, organizations } = await backUp(env.DATA_DIR, resolve(target));
  process.stdout.write(
    [
      `Backed up and checked, in ${resolve(target)}: organizations whose credits add up: ${organizations}, files: ${files}.`,
      ...(env.S3_BUCKET ? ['Files in the S3 bucket are not part of it.'] : []),
      'It is a data folder: put it where DATA_DIR points, and keep it as secret as that.\n',
    ].join('\n'),
  );
}

main().catch((error: unknown) => {
  process.stderr.write(`${sentenceFor(error)}\n`);
  process.exit(1);
});
