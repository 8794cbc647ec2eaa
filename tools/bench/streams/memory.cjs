// Preloaded into a measured server: on SIGUSR2 it collects its garbage and writes what is left to the file BENCH_MEMORY names.
const { writeFileSync } = require('node:fs');
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

process.on('SIGUSR2', () => {
  collect();
  const { heapUsed, external, rss } = process.memoryUsage();
  writeFileSync(process.env.BENCH_MEMORY, JSON.stringify({ used: heapUsed + external, rss }));
});
