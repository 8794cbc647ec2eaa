import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { csvTable } from './csv-table';

describe('a table for spreadsheets', () => {
  it('ends with the error of a row that cannot be had, and the process goes on', async () => {
    async function* rows() {
      yield ['first'];
      throw new Error('The database went away.');
    }
    await expect(text(csvTable(['word'], rows()))).rejects.toThrow('The database went away.');
  });

  it('asks for no more rows when the reader leaves', async () => {
    let ended: () => void = () => undefined;
    const end = new Promise<void>((resolve) => (ended = resolve));
    async function* rows() {
      try {
        for (;;) yield ['again'];
      } finally {
        ended();
      }
    }
    const table = csvTable(['word'], rows());
    await once(table, 'readable');
    table.destroy();
    await end;
  });

  it('holds no formula, behind white space neither', async () => {
    async function* rows() {
      yield ['=1+1'];
      yield [' =1+1'];
      yield ['1=1'];
    }
    expect(await text(csvTable(['word'], rows()))).toBe("word\n'=1+1\n' =1+1\n1=1\n");
  });
});
