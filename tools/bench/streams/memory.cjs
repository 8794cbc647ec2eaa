// Preloaded into a measured server: on SIGUSR2 it collects its garbage and writes what is left to the file BENCH_MEMORY names.
const { writeFileSync } = require('node:fs');
const { setTimeout: pause } = require('node:timers/promises');
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');

setFlagsFromString('--expose-gc');
// Else each collection throws away code that was not run lately: what a server compiled for its start would be counted before the
// streams and be gone while they are open, and the more a server has compiled, the less its streams would seem to hold.
setFlagsFromString('--no-flush-bytecode');
const collect = runInNewContext('gc');
/** What was reached through a WeakRef, or waits for its finalizer, goes with the next turn only. */
const turns = 3;

process.on('SIGUSR2', async () => {
  for (let turn = 0; turn < turns; turn += 1) {
    await pause(10);
    collect();
  }
  // At once: in ten milliseconds three hundred streams make four megabytes of garbage.
  const { heapUsed, external, rss } = process.memoryUsage();
  writeFileSync(process.env.BENCH_MEMORY, JSON.stringify({ used: heapUsed + external, rss }));
});
