/**
 * The parts of `npm test`, stage by stage; the parts of one stage run side by side on two cores.
 * `onPostgres`: a PostgreSQL server runs meanwhile; `machine`: programs that must be installed.
 */
import { checklist, command, jest } from './checks.mjs';

/** Jest loads the ESM-only packages of the backend only with the first flag, and Angular's only without it. */
const backend = {
  config: 'backend/jest.config.cjs',
  node: '--experimental-vm-modules --disable-warning=ExperimentalWarning --max-semi-space-size=64',
};
/** Few files, for each loads the application anew; enough for two workers to end at about the same time. */
const httpSpecs = { ...backend, paths: '\\.e2e-spec\\.ts$', together: 8 };

/** What is drawn, read and not called is the same whatever the database: once, on SQLite, is enough. */
const ofNoTable = [
  'demo/(buyers|spoken)-questions',
  'qr-codes/(drawing|print-kit)/',
  'training/(documents|private-addresses)',
];

export const stages = [
  [{ name: 'build', run: command('nx', 'run-many', '-t', 'build', '--output-style=static') }],
  [
    // After the build: the console's types of the API are made by it.
    { name: 'lint', run: command('eslint', '.', '--max-warnings', '0') },
    { name: 'typecheck', run: command('nx', 'run-many', '-t', 'typecheck', '--output-style=static') },
    { name: 'format', run: command('prettier', '--check', '--log-level', 'warn', '.') },
    { name: 'openapi', run: command('redocly', 'lint', 'backend/openapi.json') },
  ],
  [
    {
      name: 'unit',
      run: jest({ ...backend, paths: '\\.spec\\.ts$', together: 4 }),
      machine: ['redis-server'],
    },
  ],
  [{ name: 'http', run: jest(httpSpecs), minutes: 25 }],
  [{ name: 'postgres', run: jest({ ...httpSpecs, leaveOut: ofNoTable }), onPostgres: true, minutes: 25 }],
  [
    {
      name: 'queue',
      run: jest({ ...backend, paths: '\\.redis-spec\\.ts$', workers: 1, together: 1 }),
      machine: ['redis-server'],
    },
    {
      name: 'browser',
      run: jest({ ...backend, paths: '\\.browser-spec\\.ts$', workers: 1, together: 1 }),
      machine: ['chromium'],
    },
  ],
  [
    {
      name: 'console',
      run: jest({ config: 'frontend/console/jest.config.cjs', paths: '\\.spec\\.ts$', workers: 1 }),
    },
    { name: 'scale', run: checklist('node', 'tools/scale-local.mjs'), machine: ['redis-server'] },
  ],
];
