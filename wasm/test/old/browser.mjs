/** The oldest Chromium that the component is for, 109: the last on Windows 7 and 8. The driver of today no longer speaks to it. */

import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import puppeteer from 'puppeteer-core';

const packed = new URL('node_modules/@sparticuz/chromium/bin/chromium.br', import.meta.url);
const unpacked = new URL('node_modules/chromium', import.meta.url);

/** @param {object} settings of the launch */
export async function launchOldest(settings) {
  if (!existsSync(unpacked)) {
    const part = new URL(`${unpacked}.${process.pid}`);
    await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(part, { mode: 0o755 }));
    await rename(part, unpacked);
  }
  const browser = /** @type {any} */ (await puppeteer.launch({ ...settings, executablePath: unpacked.pathname, args: ['--no-sandbox', '--disable-gpu', '--force-color-profile=srgb', '--font-render-hinting=none'] }));
  browser.createBrowserContext = async (/** @type {{downloadBehavior?: any}} */ { downloadBehavior } = {}) => {
    const context = await browser.createIncognitoBrowserContext();
    if (downloadBehavior) {
      const session = await browser.target().createCDPSession();
      await session.send('Browser.setDownloadBehavior', { behavior: downloadBehavior.policy, downloadPath: downloadBehavior.downloadPath, browserContextId: context._id ?? context.id });
    }
    return context;
  };
  return browser;
}
