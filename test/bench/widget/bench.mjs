/** Measures the component beside SurveyJS, round by round in one browser, and writes what came of it into README.md. */

import { loadavg, cpus } from 'node:os';
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { launch } from '../../../wasm/test/browser.mjs';
import { serveFiles } from '../../../wasm/test/static.mjs';
import { calls } from './calls.mjs';
import { profiles, visit } from './measure.mjs';
import { buildPeer, contenders, folders } from './pages.mjs';
import { report } from './report.mjs';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '9' }, calls: { type: 'string', default: '1000000' } } });
const rounds = Number(values.rounds);

await buildPeer();
const server = await serveFiles({ pages: Object.fromEntries(contenders.map((c, i) => [`/${i}`, c.html])), folders, coding: 'gzip' });
const browser = await launch('chromium');
const before = loadavg()[0];

/** By profile and contender, what each round gave. */
const outcomes = [];
for (const profile of profiles) {
  const seen = contenders.map(() => /** @type {any[]} */ ([]));
  // The first round warms the browser and the files, and does not count.
  for (let round = -1; round < rounds; round++) {
    const order = contenders.map((_, i) => (i + Math.max(round, 0)) % contenders.length);
    for (const i of order) {
      const visited = await visit(browser, server.address + i, contenders[i], profile);
      if (round >= 0) seen[i].push(visited);
    }
    process.stderr.write(`${profile.name}: ${round + 1} of ${rounds}\n`);
  }
  outcomes.push({ profile, seen });
}
const version = await browser.version();
await browser.close();
server.stop();
const engine = await calls(Number(values.calls));
await writeFile(new URL('README.md', import.meta.url), report({ outcomes, contenders, engine, rounds, version, cores: cpus().length, load: [before, loadavg()[0]] }));
