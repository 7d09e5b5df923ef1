/** What was measured, in Markdown. */

/** The most that ours may be of theirs, until the first question can be answered. */
const bar = 0.25;

/** The median and the values a quarter from each end. @param {number[]} values */
export function quartiles(values) {
  const s = [...values].sort((a, b) => a - b);
  const at = (/** @type {number} */ part) => {
    const place = part * (s.length - 1);
    const i = Math.floor(place);
    return i + 1 < s.length ? s[i] + (place - i) * (s[i + 1] - s[i]) : s[i];
  };
  return [at(0.5), at(0.25), at(0.75)];
}

const spread = (/** @type {number[]} */ values, digits = 0) => {
  const [middle, low, high] = quartiles(values).map((v) => v.toFixed(digits));
  return `${middle} (${low}–${high})`;
};

/** What is compared: how it is called, where it stands in a visit, and how it is written. @type {[string, string, (v: number) => number, number][]} */
const measures = [
  ['kB to the first question', 'firstBytes', (v) => v / 1000, 1],
  ['ms to the first question', 'first', (v) => v, 0],
  ['kB to the result', 'resultBytes', (v) => v / 1000, 1],
  ['ms to the result', 'result', (v) => v, 0],
];

/** @param {any} m */
export function report(m) {
  const lines = [
    '# The component beside SurveyJS', '',
    'Written by `test/bench/widget/run`. The same questions in the same words, in one browser, each visit without a cache, in turn, from one server that compresses with',
    'gzip. SurveyJS (`survey-core` and `survey-js-ui` 2.5.38) is bundled into one script without what is not used, minified, with its style sheet without fonts. The',
    'first question can be answered in the first frame that shows a radio button. For the result all questions are answered at once, by a script; nobody does that, and',
    'so whatever is fetched meanwhile counts in full. The result of SurveyJS is one mean, worked out by the form; ours is that of the engine, which is fetched then.', '',
    `${m.version}, ${m.cores} cores, ${m.rounds} rounds; load of the machine ${m.load[0].toFixed(1)} before and ${m.load[1].toFixed(1)} after${Math.max(...m.load) > m.cores ? ', which is **noisy**: the ratios hold better than the times' : ''}.`,
    'Median, and the values a quarter from each end; ratios are taken within each round.', '',
  ];
  const theirs = m.contenders.length - 1;
  for (const { profile, seen } of m.outcomes) {
    lines.push(`## ${profile.name[0].toUpperCase()}${profile.name.slice(1)}: ${profile.what}`, '');
    lines.push(`| | ${measures.map(([name]) => name).join(' | ')} |`, `| --- |${' ---: |'.repeat(measures.length)}`);
    for (const [i, contender] of m.contenders.entries()) {
      lines.push(`| ${contender.name} | ${measures.map(([, key, unit, digits]) => spread(seen[i].map((/** @type {any} */ v) => unit(v[key])), digits)).join(' | ')} |`);
      if (i < theirs) lines.push(`| – × SurveyJS | ${measures.map(([, key]) => spread(ratios(seen, i, theirs, key), 2)).join(' | ')} |`);
    }
    lines.push('');
    for (const [name, key] of measures.slice(0, 2)) {
      const [ratio] = quartiles(ratios(seen, 0, theirs, key));
      lines.push(`- ${name}: ${ratio.toFixed(2)} × SurveyJS; the bar is ${bar}: ${ratio < bar ? 'kept' : '**missed**'}.`);
    }
    lines.push('');
  }
  const { engine } = m;
  lines.push('## The engine', '', `In Node, one assessment of a document of ${engine.bytes} bytes: ${spread(engine.times, 1)} µs a call. After ${engine.count.toLocaleString('en')} calls it has`
    + ` ${(engine.late / 1024).toFixed(0)} KiB of memory; after the first thousand it had ${(engine.early / 1024).toFixed(0)} KiB.`, '');
  return lines.join('\n');
}

/** @param {any[][]} seen @param {number} ours @param {number} theirs @param {string} key */
const ratios = (seen, ours, theirs, key) => seen[ours].map((v, round) => v[key] / seen[theirs][round][key]);
