/**
 * An engine is asked again and again and its memory does not grow. A million
 * times with CALLS=1000000; a twentieth of that unless said, and a twentieth of it
 * again for the twin, which takes ten times as long.
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadEngine } from '../../widget/engine.js';
import { builds, fetchFile, root } from './builds.mjs';

const calls = Number(process.env.CALLS ?? 50_000);
const request = JSON.stringify({
  call: 'check', on: '2026-11-24',
  text: JSON.stringify({ parties: [{ id: 'a' }, { id: 'b' }], respondents: ['a', 'b'].map((party) => ({ party, answers: [{ criterion: 'why-benefit', rating: 3 }] })) }),
});

for (const [build, { mode, file }] of Object.entries(builds)) {
  test(`${calls} calls of the engine by ${build}`, async () => {
    const url = new URL(file('engine-rounds'), root);
    const engine = await loadEngine(root, { mode, wasm: url, twin: url, fetch: fetchFile });
    const many = build === 'the twin' ? calls / 20 : calls;
    const first = engine.reply(request);
    for (let i = 0; i < 1000; i++) engine.reply(request);
    const before = engine.memory();
    for (let i = 0; i < many; i++) if (engine.reply(request) !== first) assert.fail(`another answer at call ${i}`);
    // The collector of the standard toolchain takes some pages more when it comes late.
    const more = build === 'the standard toolchain' ? 1 << 20 : 0;
    assert.ok(engine.memory() - before <= more, `${before} bytes became ${engine.memory()}`);
    assert.ok(before <= 64 << 20, `${before} bytes`);
  });
}
