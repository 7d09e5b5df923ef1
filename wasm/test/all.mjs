/** The tests that run in each browser, in one process, so that they share it and the server. */

import { readFileSync, readdirSync } from 'node:fs';

const files = readdirSync(import.meta.dirname).filter((n) => n.endsWith('.test.mjs')).sort().map((n) => new URL(n, import.meta.url))
  .filter((file) => readFileSync(file, 'utf8').includes("from './each.mjs'"));

// All at once, and none waits for anything: where only some tests are asked for, the runner would end with the first file that has none of them.
await import(`data:text/javascript,${files.map((file) => `import ${JSON.stringify(file.href)};`).join('')}`);
