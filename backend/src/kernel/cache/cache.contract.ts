import { randomUUID } from 'node:crypto';
import { runAsOrganization } from '../tenancy/context';
import type { Cache } from './cache';

/** What every cache does alike. */
export function cacheContract(cache: () => Cache): void {
  it('asks once for what many want at the same time, and not again while it is kept', async () => {
    let asked = 0;
    const key = randomUUID();
    const want = () => cache().remember(key, 60, async () => ({ answer: ++asked }));
    const answers = await Promise.all(Array.from({ length: 50 }, want));
    expect(new Set(answers.map((each) => each.answer))).toEqual(new Set([1]));
    expect(await want()).toEqual({ answer: 1 });
    await cache().forget(key);
    expect(await want()).toEqual({ answer: 2 });
  });

  it('never shows an organization what another one stored', async () => {
    const [anna, ben, key] = [randomUUID(), randomUUID(), randomUUID()];
    await runAsOrganization(anna, () => cache().set(key, 'of Anna', 60));
    expect(await runAsOrganization(ben, () => cache().get(key))).toBeUndefined();
    expect(await cache().get(key)).toBeUndefined();
    expect(await runAsOrganization(anna, () => cache().get(key))).toBe('of Anna');
  });

  it('does not keep a failure', async () => {
    const key = randomUUID();
    await expect(cache().remember(key, 60, async () => Promise.reject(new Error('down')))).rejects.toThrow(
      'down',
    );
    expect(await cache().remember(key, 60, async () => 'up')).toBe('up');
  });

  it('lets nobody change what is kept by changing what they got', async () => {
    const key = randomUUID();
    await cache().set(key, { list: [1] }, 60);
    (await cache().get<{ list: number[] }>(key))?.list.push(2);
    expect(await cache().get(key)).toEqual({ list: [1] });
  });

  it('forgets when the time is over', async () => {
    const key = randomUUID();
    await cache().set(key, 'old', 0.02);
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(await cache().get(key)).toBeUndefined();
  });
}
