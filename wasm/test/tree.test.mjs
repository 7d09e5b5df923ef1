/**
 * What screen readers are given: roles, names and descriptions of every step,
 * as they stand in testdata. UPDATE=1 writes them anew.
 */

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { filled } from './document.mjs';
import { alone, assert, inEach, steps } from './each.mjs';

const folder = new URL('testdata/', import.meta.url);

/** What only holds other things, or says once more what they say. */
const silent = new Set(['generic', 'none', 'InlineTextBox', 'LabelText', 'paragraph', 'ListMarker', 'rowgroup', 'Legend', 'emphasis', 'strong']);

/** The tree as lines: one for each thing, set in by how deep it stands. */
function lines(node, depth = 0) {
  if (silent.has(node.role)) return (node.children ?? []).flatMap((c) => lines(c, depth));
  const states = ['checked', 'disabled', 'expanded', 'invalid', 'level', 'required', 'value', 'valuetext', 'description'].filter((s) => node[s] !== undefined && node[s] !== '' && node[s] !== 'false')
    .map((s) => ` ${s}=${node[s]}`).join('');
  return [`${'  '.repeat(depth)}${node.role} ${JSON.stringify(node.name ?? '')}${states}`, ...(node.children ?? []).flatMap((c) => lines(c, depth + 1))];
}

for (const lang of ['fr', 'en']) {
  inEach(`the accessibility tree of every step in ${lang} is that of testdata`, {
    page: alone('', { lang }), skip: { firefox: 'the protocol of Firefox gives no accessibility tree', oldest: 'it computes other names for what holds things' },
  }, async (v) => {
    await v.fill(filled());
    await mkdir(folder, { recursive: true });
    for (const step of steps) {
      await v.step(step);
      await v.inside(({ root }) => root.activeElement?.blur());
      const text = `${lines(await v.page.accessibility.snapshot({ interestingOnly: false })).join('\n')}\n`;
      const file = new URL(`${lang}-${step}.txt`, folder);
      if (process.env.UPDATE) await writeFile(file, text);
      assert.equal(text, await readFile(file, 'utf8').catch(() => ''), `${lang}-${step}: UPDATE=1 wasm/test/run writes it anew, once it was read and is right`);
    }
  });
}
