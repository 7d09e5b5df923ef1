/** Measures the engine in Go beside its builds in Node, round by round and in turn, and writes what came of it into README.md. */

import { readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { entrants } from './entrants.mjs';
import { report } from './report.mjs';
import { requests } from './requests.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { rounds: { type: 'string', default: '9' }, calls: { type: 'string', default: '100000' } } });
const [rounds, calls] = [Number(values.rounds), Number(values.calls)];
const [program, file] = positionals;

/** How long an entrant works on a request in a round, in nanoseconds. */
const slice = 60e6;

const texts = requests.map(({ text }) => text);
await writeFile(file, texts.map((text) => `${text}\n`).join(''));
const all = await entrants(program, file, texts);
const load = [loadavg()[0]];

/** By request and entrant, the nanoseconds of one call in each round. */
const times = [];
for (const request of texts.keys()) {
  // As often as fills a slice.
  const often = [];
  for (const entrant of all) {
    let n = 1;
    while ((await entrant.ask(request, n)) < slice) n *= 2;
    often.push(n);
  }
  const each = all.map(() => /** @type {number[]} */ ([]));
  // The first round warms all of them, and does not count.
  for (let round = -1; round < rounds; round++) {
    for (const turn of all.keys()) {
      const i = (turn + Math.max(round, 0)) % all.length;
      const took = await all[i].ask(request, often[i]);
      if (round >= 0) each[i].push(took / often[i]);
    }
  }
  times.push(each);
  process.stderr.write(`${requests[request].name}\n`);
}

/** Memory early and late. Those that take far longer, the twin and the standard toolchain's, are asked a tenth as often. */
const memory = [];
for (const [i, entrant] of all.entries()) {
  const count = i < 2 ? calls : calls / 10;
  const early = await entrant.memory();
  for (const request of texts.keys()) await entrant.ask(request, Math.ceil(count / texts.length));
  memory.push({ count, early, late: await entrant.memory() });
  process.stderr.write(`${count} calls ${entrant.name}\n`);
}
for (const entrant of all) entrant.stop();
load.push(loadavg()[0]);
const go = (await readFile(new URL('../../../wasm/SIZE.md', import.meta.url), 'utf8')).match(/with (go[\d.]+)/)?.[1];
await writeFile(new URL('README.md', import.meta.url), report({ requests, entrants: all, times, memory, rounds, load, cores: cpus().length, versions: `${cpus()[0].model}, ${go}, Node ${process.version}` }));
