import { comparePages } from './compare-pages';
import { nextDue } from './intervals';

const at = (path: string) => `https://homes.example.com${path}`;
const page = (path: string, contentHash = path) => ({ url: at(path), title: path, contentHash });

describe('reading a site again', () => {
  it('tells what is new, different and gone', () => {
    const { changes, unchanged, kept } = comparePages(
      [page('/same'), page('/other', 'old'), page('/gone')],
      [page('/same'), page('/other', 'new'), page('/new')],
      { leftOut: [{ url: at('/gone'), reason: 'gone' }], maxPages: 10 },
    );
    expect(changes.map(({ kind, title }) => [kind, title])).toEqual([
      ['changed', '/other'],
      ['added', '/new'],
      ['removed', '/gone'],
    ]);
    expect([unchanged, kept]).toEqual([1, []]);
  });

  it('keeps what could not be reached, and what there was no time for', () => {
    const { changes, kept } = comparePages([page('/down'), page('/later')], [], {
      leftOut: [{ url: at('/down'), reason: 'unavailable' }],
      maxPages: 10,
    });
    expect(changes).toEqual([]);
    expect(kept.map(({ title }) => title)).toEqual(['/down', '/later']);
  });

  it('forgets what lies past a limit that was lowered, but not what is only down', () => {
    const { changes, kept } = comparePages([page('/a'), page('/b'), page('/down')], [page('/a')], {
      leftOut: [{ url: at('/down'), reason: 'unavailable' }],
      maxPages: 1,
    });
    expect(changes.map(({ kind, title }) => [kind, title])).toEqual([['removed', '/b']]);
    expect(kept.map(({ title }) => title)).toEqual(['/down']);
  });
});

describe('a schedule', () => {
  it.each([
    ['daily', '2026-12-31T10:00:00.000Z', '2027-01-01T10:00:00.000Z'],
    ['weekly', '2026-02-25T10:00:00.000Z', '2026-03-04T10:00:00.000Z'],
    ['monthly', '2026-01-31T10:00:00.000Z', '2026-02-28T10:00:00.000Z'],
    ['monthly', '2026-12-15T10:00:00.000Z', '2027-01-15T10:00:00.000Z'],
  ] as const)('that is %s is due again after %s at %s', (every, from, due) => {
    expect(nextDue(every, new Date(from)).toISOString()).toBe(due);
  });
});
