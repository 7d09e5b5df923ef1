/** The tests that run in each browser, in one process, so that they share it and the server. */

import { readFile, readdir } from 'node:fs/promises';

for (const name of (await readdir(import.meta.dirname)).filter((n) => n.endsWith('.test.mjs')).sort()) {
  if ((await readFile(new URL(name, import.meta.url), 'utf8')).includes("from './each.mjs'")) await import(`./${name}`);
}
