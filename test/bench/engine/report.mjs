/** What was measured, in Markdown. */

import { quartiles } from '../widget/report.mjs';

const figure = (/** @type {number} */ v) => (v >= 100 ? v.toFixed(0) : v >= 10 ? v.toFixed(1) : v.toFixed(2));
const spread = (/** @type {number[]} */ values) => {
  const [middle, low, high] = quartiles(values).map(figure);
  return `${middle} (${low}–${high})`;
};
const MiB = (/** @type {number} */ bytes) => (bytes / 2 ** 20).toFixed(2);
const thousands = (/** @type {number} */ n) => n.toLocaleString('en');

/** @param {any} m */
export function report(m) {
  const noisy = Math.max(...m.load) > m.cores ? ', which is **noisy**: the ratios hold better than the times' : '';
  const lines = [
    '# What a call of the engine takes', '',
    'Written by `test/bench/engine/run`. The same requests are answered by the library in Go and by the three builds of `engine-all` in Node, the text of a request to the text of',
    'its answer, in turn, round after round. Times are processor times, of all threads and with the collection of garbage. Median, and the values a quarter from each end;',
    'ratios are taken within each round.', '',
    `${m.versions}, ${m.cores} cores, ${m.rounds} rounds; load of the machine ${m.load[0].toFixed(1)} before and ${m.load[1].toFixed(1)} after${noisy}.`, '',
  ];
  for (const [i, { name }] of m.requests.entries()) {
    lines.push(`## ${name[0].toUpperCase()}${name.slice(1)}`, '', '| | µs each | × in Go | × by TinyGo |', '| --- | ---: | ---: | ---: |');
    for (const [j, entrant] of m.entrants.entries()) {
      const ratio = (/** @type {number} */ to) => (j === to ? '1' : spread(m.times[i][j].map((/** @type {number} */ v, /** @type {number} */ round) => v / m.times[i][to][round])));
      lines.push(`| ${entrant.name} | ${spread(m.times[i][j].map((/** @type {number} */ v) => v / 1000))} | ${ratio(0)} | ${ratio(1)} |`);
    }
    lines.push('');
  }
  lines.push(
    '## Memory after many calls', '',
    'Of every request as many, in the instances that were measured above, where each had been asked often. In Go it is what the process took from the system.', '',
    '| | calls | MiB before | MiB after |', '| --- | ---: | ---: | ---: |',
    ...m.entrants.map((/** @type {any} */ { name }, /** @type {number} */ i) => `| ${name} | ${thousands(m.memory[i].count)} | ${MiB(m.memory[i].early)} | ${MiB(m.memory[i].late)} |`), '',
  );
  return lines.join('\n');
}
