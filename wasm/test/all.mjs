/** All tests, in one process, so that they share a browser and the server. What opens no page in each browser is tried once, beside Chromium. */

import { readFile, readdir } from 'node:fs/promises';
import { names } from './browser.mjs';

for (const name of (await readdir(import.meta.dirname)).filter((n) => n.endsWith('.test.mjs')).sort()) {
  const eachBrowser = (await readFile(new URL(name, import.meta.url), 'utf8')).includes("from './each.mjs'");
  if (eachBrowser || names.includes('chromium')) await import(`./${name}`);
}
