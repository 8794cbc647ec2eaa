/** Nobody's server but ours takes part in the comparison; stopping requests one by one would make every one of them slower. */
export const onlyLoopback = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

/** A slow phone on a slow line: the mobile profile that Lighthouse uses. */
const line = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const slowdown = 4;
const longestMs = 60_000;

/**
 * Runs in the page: notes when there is a visible field that takes text. A page of ours comes with the field in its HTML, so it
 * counts only once what is sent is taken (`html.writable`); `ours.mjs` sees to it that such a question is answered.
 */
function watch() {
  const { document } = globalThis;
  const fields = 'textarea, input:not([type=hidden]):not([type=file]), [contenteditable=true]';
  const isUsable = (field) => {
    const { width, height } = field.getBoundingClientRect();
    return (
      !field.disabled &&
      width > 40 &&
      height > 8 &&
      globalThis.getComputedStyle(field).visibility === 'visible'
    );
  };
  const hasField = (root) =>
    [...root.querySelectorAll(fields)].some(isUsable) ||
    [...root.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot && hasField(shadowRoot));
  globalThis.layoutShift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.layoutShift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    const root = document.documentElement;
    const isWaiting = !root || (document.querySelector('.masthead') && !root.classList.contains('writable'));
    if (!isWaiting && hasField(document)) globalThis.noteUsable(String(performance.now()));
    else setTimeout(look, 10);
  };
  look();
}

/** @returns {Promise<{ usableMs: number, layoutShift: number, bytes: number, requests: number }>} times count from the navigation's start */
export async function visit(browser, url) {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
  });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', line);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    let bytes = 0;
    let requests = 0;
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
      requests += 1;
    });
    const usableMs = await usable(page, devtools, url);
    await page.waitForLoadState('load', { timeout: longestMs });
    await page.evaluate(() => globalThis.document.fonts.ready.then(() => true));
    const layoutShift = await page.evaluate(() => globalThis.layoutShift);
    return { usableMs, layoutShift, bytes, requests };
  } finally {
    await context.close();
  }
}

/** The page itself says when: to ask it would set Playwright's own script to work in it, for 50 ms of what is measured. */
async function usable(page, devtools, url) {
  const said = new Promise((resolve) => {
    devtools.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === 'noteUsable') resolve(Number(payload));
    });
  });
  await devtools.send('Runtime.enable');
  await devtools.send('Runtime.addBinding', { name: 'noteUsable' });
  await page.addInitScript(watch);
  await page.goto(url, { waitUntil: 'commit', timeout: longestMs });
  const late = new Promise((_, reject) => {
    setTimeout(
      () => reject(new Error(`${url} had no usable field within ${longestMs} ms`)),
      longestMs,
    ).unref();
  });
  return Promise.race([said, late]);
}
