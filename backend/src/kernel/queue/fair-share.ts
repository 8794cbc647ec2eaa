import type { Redis } from 'ioredis';

/**
 * Start-time fair queueing: each job gets a place in one common line, the next after its organization's
 * previous job, but never before the place now being served. A thousand jobs of one organization so stand
 * at 1, 2, 3 …, and five of another in between them: its first is the next to be served.
 */
export class FairShare {
  constructor(private readonly redis: Redis) {}

  /** Bull's priority for the organization's next job: 1 is served first. */
  async placeFor(organizationId: string): Promise<number> {
    const script = `
      local served = tonumber(redis.call('GET', KEYS[1]) or '1')
      local last = tonumber(redis.call('HGET', KEYS[2], ARGV[1]) or '0')
      local place = math.max(served, last + 1)
      redis.call('HSET', KEYS[2], ARGV[1], place)
      return place`;
    return Number(await this.redis.eval(script, 2, 'queue:served', 'queue:places', organizationId));
  }

  async begun(place: number): Promise<void> {
    const script = `
      local place = tonumber(ARGV[1])
      if place > tonumber(redis.call('GET', KEYS[1]) or '0') then redis.call('SET', KEYS[1], place) end`;
    await this.redis.eval(script, 1, 'queue:served', place);
  }
}
