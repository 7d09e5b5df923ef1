/** One visit of a page: when its first question can be answered, when the result is seen, and what was transferred until then. */

/** Profiles of a device and its connection; bits per second, milliseconds. */
export const profiles = [
  { name: 'fast', what: 'no limits' },
  { name: 'slow', what: 'slow 4G (150 ms, 1.6 Mbit/s) and a processor four times slower', latency: 150, down: 1.6e6, up: 0.75e6, slower: 4 },
];

/** Notes the first frame after something can be seen, in the page or in the component. */
function watch() {
  const find = (/** @type {string} */ what) => document.querySelector(what) ?? document.querySelector('vademecum-assessment')?.shadowRoot?.querySelector(what);
  /** @type {any} */ (window).seen = (/** @type {string} */ what) => new Promise((done) => {
    const look = () => (find(what) ? requestAnimationFrame(() => done(performance.now())) : requestAnimationFrame(look));
    look();
  });
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} address
 * @param {any} contender
 * @param {any} profile
 */
export async function visit(browser, address, contender, profile) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const client = await page.createCDPSession();
    await client.send('Network.enable');
    if (profile.down) {
      await client.send('Network.emulateNetworkConditions', {
        offline: false, latency: profile.latency, downloadThroughput: profile.down / 8, uploadThroughput: profile.up / 8,
      });
      await client.send('Emulation.setCPUThrottlingRate', { rate: profile.slower });
    }
    let bytes = 0;
    client.on('Network.loadingFinished', (e) => (bytes += e.encodedDataLength));
    await page.evaluateOnNewDocument(watch);
    await page.goto(address, { waitUntil: 'commit' }).catch(() => page.goto(address, { waitUntil: 'domcontentloaded' }));
    const first = await page.evaluate(() => /** @type {any} */ (window).seen('input[type=radio]'));
    const firstBytes = bytes;
    await page.evaluate(contender.finish, contender.argument);
    const result = await page.evaluate((what) => /** @type {any} */ (window).seen(what), contender.result);
    return { first, result, firstBytes, resultBytes: bytes };
  } finally {
    await context.close();
  }
}
