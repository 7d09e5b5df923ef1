/** All tests, in one process, so that they share browsers and the server. */

import { readdir } from 'node:fs/promises';

for (const name of (await readdir(import.meta.dirname)).filter((n) => n.endsWith('.test.mjs')).sort()) await import(`./${name}`);
