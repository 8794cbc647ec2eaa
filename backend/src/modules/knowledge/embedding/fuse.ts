/** How much the first places of a list count more than the next ones; the value of the method's authors (Cormack et al., 2009). */
const flatness = 60;

export type FoundBy = 'words' | 'meaning' | 'both';

export interface Fused {
  score: number;
  foundBy: FoundBy;
}

/** Reciprocal rank fusion: what stands high in both lists comes first, and scores of different kinds never have to be compared. */
export function fuse(byWords: string[], byMeaning: string[]): Map<string, Fused> {
  const fused = new Map<string, Fused>();
  byWords.forEach((id, rank) => fused.set(id, { score: 1 / (flatness + rank + 1), foundBy: 'words' }));
  byMeaning.forEach((id, rank) => {
    const share = 1 / (flatness + rank + 1);
    const known = fused.get(id);
    fused.set(
      id,
      known ? { score: known.score + share, foundBy: 'both' } : { score: share, foundBy: 'meaning' },
    );
  });
  return fused;
}
