import { createHmac } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Env } from '../../env';
import { now } from '../../kernel/database/columns';
import { Database } from '../../kernel/database/database';
import { NotFound, Unauthenticated } from '../../kernel/errors/errors';
import { equalSecrets, randomToken } from '../../kernel/secrets';
import { runAsOrganization } from '../../kernel/tenancy/context';
import { SessionsRepository } from './auth.repositories';
import type { SessionEntity } from './session.entity';

// Tabs that wake together send the same token at once. Before a token is exchanged, this long must have passed
// without a further one arriving, so that all of them are in; one that comes after the exchange can only be a copy.
const gatherMilliseconds = 100;
const longestGathering = 1000;

const later = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString();

/** A user's sessions and the refresh tokens that keep them alive. */
@Injectable()
export class Sessions {
  /** When each token that is being exchanged arrived last. */
  private readonly arrivals = new Map<string, number>();

  constructor(
    private readonly env: Env,
    private readonly database: Database,
    private readonly sessions: SessionsRepository,
  ) {}

  /** Within the user's organization. Returns the session and its first refresh token. */
  async begin(userId: string, userAgent: string): Promise<{ session: SessionEntity; refreshToken: string }> {
    const session = await this.sessions.add({
      userId,
      seed: randomToken(),
      generation: 0,
      rotatedAt: now(),
      expiresAt: later(this.env.JWT_REFRESH_TTL),
      lastUsedAt: now(),
      userAgent: userAgent.slice(0, 300).toWellFormed(),
    });
    return { session, refreshToken: this.tokenOf(session) };
  }

  /**
   * Exchanges a refresh token for the next one. A token that was exchanged before ends its session:
   * someone has a copy. Throws `Unauthenticated`.
   */
  async rotate(refreshToken: string): Promise<{ session: SessionEntity; refreshToken: string }> {
    const arrivedAt = now();
    const [sessionId = '', generationText = ''] = refreshToken.split('.');
    const generation = Number(generationText);
    const known = await this.sessions.anywhere(sessionId);
    if (!known || !equalSecrets(refreshToken, this.tokenOf({ ...known, generation })))
      throw new Unauthenticated();
    await this.gather(refreshToken);
    const session = await runAsOrganization(known.organizationId, () =>
      this.database.transaction(async () => this.next(sessionId, generation, arrivedAt)),
    );
    if (!session) throw new Unauthenticated('This session has ended. Sign in again.');
    return { session, refreshToken: this.tokenOf(session) };
  }

  /** The session of a refresh token, whatever its generation; null for a forged one. */
  async ofToken(refreshToken: string): Promise<SessionEntity | null> {
    const [sessionId = '', generation = ''] = refreshToken.split('.');
    const session = await this.sessions.anywhere(sessionId);
    return session && equalSecrets(refreshToken, this.tokenOf({ ...session, generation: Number(generation) }))
      ? session
      : null;
  }

  list(userId: string): Promise<SessionEntity[]> {
    return this.sessions.ofUser(userId);
  }

  async end(sessionId: string, userId: string): Promise<void> {
    if (!(await this.sessions.end(sessionId, userId))) throw new NotFound();
  }

  async close({ id, userId }: SessionEntity): Promise<void> {
    await this.sessions.end(id, userId);
  }

  endAll(userId: string, exceptId?: string): Promise<void> {
    return this.sessions.endAll(userId, exceptId);
  }

  anywhere(sessionId: string): Promise<SessionEntity | null> {
    return this.sessions.anywhere(sessionId);
  }

  private async gather(refreshToken: string): Promise<void> {
    const begin = performance.now();
    this.arrivals.set(refreshToken, begin);
    let quiet = 0;
    do {
      await delay(gatherMilliseconds - quiet);
      quiet = performance.now() - (this.arrivals.get(refreshToken) ?? begin);
    } while (quiet < gatherMilliseconds && performance.now() - begin < longestGathering);
    this.arrivals.delete(refreshToken);
  }

  private async next(
    sessionId: string,
    generation: number,
    arrivedAt: string,
  ): Promise<SessionEntity | null> {
    const session = await this.sessions.maybe(sessionId);
    if (!session || session.expiresAt < now()) return null;
    if (session.generation === generation) {
      const patch = {
        generation: generation + 1,
        rotatedAt: now(),
        lastUsedAt: now(),
        expiresAt: later(this.env.JWT_REFRESH_TTL),
      };
      if ((await this.sessions.rotate(sessionId, generation, patch)) === 1) return { ...session, ...patch };
      return this.next(sessionId, generation, arrivedAt);
    }
    const cameTogether = session.generation === generation + 1 && arrivedAt <= session.rotatedAt;
    if (cameTogether) return session;
    await this.sessions.remove(sessionId);
    return null;
  }

  private tokenOf({ id, seed, generation }: Pick<SessionEntity, 'id' | 'seed' | 'generation'>): string {
    const proof = createHmac('sha256', this.env.JWT_SECRET_KEY)
      .update(`refresh ${id} ${generation} ${seed}`)
      .digest('base64url');
    return `${id}.${generation}.${proof}`;
  }
}
