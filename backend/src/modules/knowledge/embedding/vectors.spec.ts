import { fuse } from './fuse';
import { fromBytes, nearest, toBytes, type VectorTable } from './vectors';

function tableOf(vectors: number[][], sources: string[]): VectorTable {
  const names = [...new Set(sources)];
  return {
    dimensions: 2,
    numbers: vectors.map((_, at) => at),
    sourceAt: Uint32Array.from(sources.map((source) => names.indexOf(source))),
    sources: names,
    values: Float32Array.from(vectors.flatMap((vector) => [...fromBytes(toBytes(vector))])),
  };
}

const asked = fromBytes(toBytes([1, 0]));

describe('vectors', () => {
  it('are kept with length one, whatever length they came with', () => {
    expect([...fromBytes(toBytes([30, 40]))].map((value) => value.toFixed(3))).toEqual(['0.600', '0.800']);
  });

  it('are compared by direction: the nearest first, no more than wanted', () => {
    const table = tableOf(
      [
        [0, 1],
        [9, 1],
        [1, 1],
        [2, 0],
      ],
      ['a', 'a', 'a', 'a'],
    );
    expect(nearest(table, asked, new Set(['a']), 3).map(({ number }) => number)).toEqual([3, 1, 2]);
  });

  it('of sources out of scope are not looked at', () => {
    const table = tableOf(
      [
        [1, 0],
        [0, 1],
      ],
      ['theirs', 'ours'],
    );
    expect(nearest(table, asked, new Set(['ours']), 5).map(({ number }) => number)).toEqual([1]);
  });

  it('of another length are not comparable', () => {
    expect(nearest(tableOf([[1, 0]], ['a']), new Float32Array(3), new Set(['a']), 5)).toEqual([]);
  });
});

describe('reciprocal rank fusion', () => {
  it('puts what both lists hold before what one of them holds', () => {
    const fused = [...fuse(['a', 'b', 'c'], ['c', 'd'])].sort((x, y) => y[1].score - x[1].score);
    expect(fused.map(([id, { foundBy }]) => [id, foundBy])).toEqual([
      ['c', 'both'],
      ['a', 'words'],
      ['b', 'words'],
      ['d', 'meaning'],
    ]);
  });
});
