import { createHash, createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Env } from '../../env';
import { RateLimits } from '../../kernel/rate-limits/rate-limits';
import { equalSecrets } from '../../kernel/secrets';

/** Seconds in which a puzzle may be solved and used. */
const lifetime = 120;
/** Leading zero bits: about 4,000 hashes, a blink for a phone; each bit more doubles the work. */
const easiest = 12;
const hardest = 18;

export interface Puzzle {
  challenge: string;
  difficulty: number;
  expiresAt: Date;
}

/**
 * Puzzles that cost a browser a moment and a flood of calls its profit (Hashcash): a number is sought so that the SHA-256 of
 * `challenge:number` begins with `difficulty` zero bits. A puzzle carries its own signature, so none is stored; a solution
 * counts once in all processes.
 */
@Injectable()
export class ProofOfWork {
  private readonly key: Buffer;

  constructor(
    private readonly limits: RateLimits,
    env: Env,
  ) {
    this.key = createHmac('sha256', env.JWT_SECRET_KEY).update('proof-of-work').digest();
  }

  /** `pressure`: how many times the allowed number of calls the asking address has made; harder by a bit for each doubling. */
  pose(pressure: number, now = Date.now()): Puzzle {
    const difficulty = Math.min(hardest, easiest + Math.max(0, Math.round(Math.log2(Math.max(1, pressure)))));
    const expiresAt = new Date(now + lifetime * 1000);
    const body = `${difficulty}.${Math.floor(expiresAt.getTime() / 1000)}.${randomBytes(12).toString('base64url')}`;
    return { challenge: `${body}.${this.sign(body)}`, difficulty, expiresAt };
  }

  /** Whether `proof`, a challenge and its number as `challenge:number`, is solved, fresh and used for the first time. */
  async accept(proof: string, now = Date.now()): Promise<boolean> {
    const [, body = '', difficulty, expires, signature = ''] =
      /^((\d{1,2})\.(\d{10,12})\.[\w-]{16})\.([\w-]{43}):\d{1,16}$/.exec(proof) ?? [];
    if (!body || !equalSecrets(signature, this.sign(body)) || Number(expires) * 1000 < now) return false;
    if (zeroBits(createHash('sha256').update(proof).digest()) < Number(difficulty)) return false;
    return this.limits.allows({ name: 'proof-used', points: 1, per: 2 * lifetime }, signature);
  }

  private sign(body: string): string {
    return createHmac('sha256', this.key).update(body).digest('base64url');
  }
}

/** Zero bits at the beginning. */
function zeroBits(hash: Buffer): number {
  const first = hash.findIndex((byte) => byte !== 0);
  return first < 0 ? hash.length * 8 : first * 8 + Math.clz32(hash[first] ?? 0) - 24;
}
