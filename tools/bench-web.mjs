/**
 * `npm run bench:web`: how long a buyer on one bar of signal waits until the chat's input can be used, against the embeddable
 * chats of others. Their packages are fetched into a temporary folder and each stands alone on an otherwise blank page, served
 * from here; ours is the whole chat page of a listing, from the built server. Needs a build and Debian's chromium.
 */
import './node-version.mjs';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { fetchWidgets, serveWidgets } from './bench-web/others.mjs';
import { openChatPage, proveEarlyQuestion } from './bench-web/ours.mjs';
import { onlyLoopback, visit } from './bench-web/visit.mjs';
import { ensurePrograms } from './test/machine.mjs';

const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const target = 0.4;

const middle = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

await ensurePrograms(['chromium']);
const folder = mkdtempSync(join(tmpdir(), 'bench-web-'));
const widgets = await fetchWidgets(folder);
const others = await serveWidgets(folder, widgets);
const ours = await openChatPage(folder);
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', onlyLoopback],
});
try {
  await proveEarlyQuestion(browser, ours.url);
  const pages = [{ name: 'this chat page, with the listing', url: ours.url }, ...others.pages, others.least];
  const visits = new Map(pages.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const { name, url } of pages) visits.get(name).push(await visit(browser, url));

  const medians = pages.map(({ name }) => middle(visits.get(name).map(({ usableMs }) => usableMs)));
  const best = Math.min(...medians.slice(1, -1));
  const ratio = medians[0] / best;
  const floor = medians.at(-1) / best;
  const shift = Math.max(...visits.get(pages[0].name).map(({ layoutShift }) => layoutShift));
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}, Chromium ${browser.version()}`,
  );
  console.log('\n| page | input usable after | over the wire | requests |\n| --- | --- | --- | --- |');
  pages.forEach(({ name }, index) => {
    const { bytes, requests } = visits.get(name)[0];
    console.log(
      `| ${name} | ${medians[index].toFixed(0)} ms | ${(bytes / 1024).toFixed(0)} KB | ${requests} |`,
    );
  });
  console.log(
    `\nMedians of ${rounds} alternating rounds, empty cache, 4 times slower processor, 1.6 Mbit/s, 150 ms round trip.`,
    `Ratio to the best other ${ratio.toFixed(2)} (target: at most ${target}; the blank page ${floor.toFixed(2)}), layout shift ${shift.toFixed(3)} (target: 0).`,
  );
  process.exitCode = ratio <= target && shift === 0 ? 0 : 1;
} finally {
  await browser.close();
  others.close();
  await ours.stop();
  rmSync(folder, { recursive: true, force: true });
}
