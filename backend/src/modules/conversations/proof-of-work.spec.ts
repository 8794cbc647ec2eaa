import { createHash } from 'node:crypto';
import { Env } from '../../env';
import { over } from '../../kernel/rate-limits/rate-limits.contract';
import { solvedPuzzle } from '../../../test/visitors';
import { ProofOfWork } from './proof-of-work';

const proofs = (secret = 'a'.repeat(48)) => new ProofOfWork(over(null), { JWT_SECRET_KEY: secret } as Env);

describe('a proof of work', () => {
  it('is a number that makes the hash of its challenge begin with zero bits', () => {
    const { challenge, difficulty } = proofs().pose(1);
    const hash = createHash('sha256').update(solvedPuzzle(challenge, difficulty)).digest('hex');
    expect(BigInt(`0x${hash}`) >> BigInt(256 - difficulty)).toBe(0n);
  });

  it('counts once, also when it is sent many times at once', async () => {
    const gate = proofs();
    const { challenge, difficulty } = gate.pose(1);
    const proof = solvedPuzzle(challenge, difficulty);
    const accepted = await Promise.all(Array.from({ length: 50 }, () => gate.accept(proof)));
    expect(accepted.filter(Boolean)).toHaveLength(1);
    // Another number that solves the same challenge is the same puzzle.
    expect(await gate.accept(solvedPuzzle(challenge, difficulty, proof))).toBe(false);
  });

  it('expires', async () => {
    const gate = proofs();
    const { challenge, difficulty, expiresAt } = gate.pose(1);
    const proof = solvedPuzzle(challenge, difficulty);
    expect(await gate.accept(proof, expiresAt.getTime() + 1000)).toBe(false);
    expect(await gate.accept(proof, expiresAt.getTime() - 1000)).toBe(true);
  });

  it('cannot be made easier, older, or by anybody else', async () => {
    const gate = proofs();
    const { challenge, difficulty } = gate.pose(1);
    const easier = challenge.replace(/^\d+/, '1');
    const younger = challenge.replace(/\.(\d+)\./, (_, at: string) => `.${Number(at) + 100}.`);
    const foreign = proofs('b'.repeat(48)).pose(1).challenge;
    for (const forged of [easier, younger, foreign])
      expect(await gate.accept(solvedPuzzle(forged, difficulty))).toBe(false);
    for (const nonsense of ['', ':', `${challenge}:`, `${challenge}:-1`, `${challenge}:x`, 'a.b.c.d:1'])
      expect(await gate.accept(nonsense)).toBe(false);
    expect(await gate.accept(`${challenge}:${unsolved(challenge, difficulty)}`)).toBe(false);
  });

  it('gets harder by a bit with each doubling of the load, up to a bound a phone can bear', () => {
    const gate = proofs();
    expect([0, 1, 2, 4, 8, 1e9].map((pressure) => gate.pose(pressure).difficulty)).toEqual([
      12, 12, 13, 14, 15, 18,
    ]);
  });
});

function unsolved(challenge: string, difficulty: number): number {
  for (let number = 0; ; number++) {
    const hash = createHash('sha256').update(`${challenge}:${number}`).digest('hex');
    if (BigInt(`0x${hash}`) >> BigInt(256 - difficulty) !== 0n) return number;
  }
}
