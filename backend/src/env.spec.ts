import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Env } from './env';

const longSecret = 'kT4vQ9wZ2mX7cB1nL6pR3sD8fG5hJ0aY';

describe('The environment', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'env-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const start = (settings: Record<string, string>) => () => new Env({ DATA_DIR: folder, ...settings });

  it.each([
    [{ PORT: 'eighty' }, 'PORT must be a whole number from 0 to 65535, not "eighty".'],
    [{ HOST: '999.1.1.1' }, 'HOST must be an IP address or a host name, not "999.1.1.1".'],
    [{ CORS_ORIGINS: 'https://a.example, b.example' }, 'https://www.example.com, not "b.example".'],
    [{ CORS_ORIGINS: 'https://a.example/' }, 'https://www.example.com, not "https://a.example/".'],
    [
      { DATABASE_URL: 'mysql://db.example/x' },
      'DATABASE_URL must be an address that starts with postgres://',
    ],
    [{ JWT_SECRET_KEY: 'short' }, 'JWT_SECRET_KEY is a sample value or shorter than 32 characters'],
    [{ JWT_ACCESS_TTL: 'soon' }, 'JWT_ACCESS_TTL must be a duration such as 15m or 30d, not "soon".'],
    [{ SEED_DEMO: 'perhaps' }, 'SEED_DEMO must be true or false, not "perhaps".'],
    [{ NODE_ENV: 'production' }, 'JWT_SECRET_KEY is required in production.'],
    [
      { NODE_ENV: 'production', JWT_SECRET_KEY: `change-me-${longSecret}` },
      'JWT_SECRET_KEY is a sample value or shorter than 32 characters',
    ],
  ])('says what is wrong with %j', (settings: Record<string, string>, sentence) => {
    expect(start(settings)).toThrow(sentence);
  });

  it('repeats no password of a database', () => {
    expect(start({ DATABASE_URL: 'mysql://me:hunter2@db.example/x' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('hunter2') }),
    );
  });

  it('takes no file for a folder', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(start({ DATA_DIR: file })).toThrow('is not a folder this program can write to.');
  });

  it('needs nothing in development, and makes its secrets once', () => {
    const [first, second] = [start({})(), start({})()];
    expect(first.JWT_SECRET_KEY).toHaveLength(64);
    expect(second.JWT_SECRET_KEY).toBe(first.JWT_SECRET_KEY);
  });

  it('is described whole in the README, which names no setting that nothing reads', () => {
    const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
    const [settings] = readme.split('\n## Settings\n')[1]!.split('\n## ');
    const rows = [...settings!.matchAll(/^\|([^|]+)\|/gm)].map(([, names]) => names!);
    const described = rows.flatMap((names) => names.match(/[A-Z][A-Z0-9_]+/g) ?? []);
    expect(described.sort()).toEqual(Object.keys(start({})()).sort());
  });

  it('listens where it is told, and knows whose pages may call', () => {
    const { HOST, CORS_ORIGINS } = start({
      HOST: '::',
      CORS_ORIGINS: 'https://a.example,http://localhost:4200',
    })();
    expect({ HOST, CORS_ORIGINS }).toEqual({
      HOST: '::',
      CORS_ORIGINS: ['https://a.example', 'http://localhost:4200'],
    });
  });
});
