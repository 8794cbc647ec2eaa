import { randomUUID } from 'node:crypto';
import { runAsOrganization } from '../tenancy/context';
import type { Note, Signals } from './signals';

/** What all signals do alike. `here` and `there` may be two processes. */
export function signalsContract(processes: () => { here: Signals; there: Signals }): void {
  const anna = randomUUID();
  const ben = randomUUID();

  /** Sends until it is heard: listening may begin a moment later than asked for. */
  async function heardBy(listener: Signals, sender: Signals, topic: string): Promise<Note> {
    let stop = () => {};
    let again: NodeJS.Timeout | undefined;
    try {
      return await new Promise<Note>((resolve) => {
        stop = listener.listen(topic, resolve);
        again = setInterval(() => sender.send(topic, { what: 'state' }), 20);
      });
    } finally {
      clearInterval(again);
      stop();
    }
  }

  it('are heard wherever somebody listens', async () => {
    const { here, there } = processes();
    await runAsOrganization(anna, async () => {
      expect(await heardBy(here, here, 'talk')).toEqual({ what: 'state' });
      expect(await heardBy(there, here, 'talk')).toEqual({ what: 'state' });
    });
  });

  it('never reach another organization, another topic, or who has stopped listening', async () => {
    const { here, there } = processes();
    const wrong: Note[] = [];
    await runAsOrganization(ben, async () => void there.listen('talk', (note) => wrong.push(note)));
    await runAsOrganization(anna, async () => {
      there.listen('other', (note) => wrong.push(note));
      there.listen('talk', (note) => wrong.push(note))();
      await heardBy(there, here, 'talk');
    });
    expect(wrong).toEqual([]);
  });
}
