/** The builds of the engine, as pages and programs load them. */

import { readFile } from 'node:fs/promises';

export const parts = ['engine-rounds', 'engine', 'engine-all'];

/** Where the files of each build lie under a base, and which of the two kinds it is. */
export const builds = {
  TinyGo: { mode: 'wasm', file: (part) => `.tmp/engine/${part}.wasm` },
  'the twin': { mode: 'js', file: (part) => `.tmp/engine/${part}-twin.js` },
  'the standard toolchain': { mode: 'wasm', file: (part) => `.tmp/engine/reference/${part}.wasm` },
};

/** The folder of the repository, and how Node reads from it what a page would fetch. */
export const root = new URL('../../../', import.meta.url);
export const fetchFile = async (url) => new Response(await readFile(url), { headers: { 'content-type': 'application/wasm' } });

/** What is asked of a part and what is answered natively, by a program in Go. */
export async function questions(folder, part) {
  const lines = async (ending) => (await readFile(`${folder}/${part}.${ending}`, 'utf8')).split('\n').slice(0, -1);
  return { asked: await lines('questions'), answered: await lines('answers') };
}

/** The first question that is answered otherwise than natively. Runs in pages too. */
export function differs(engine, { asked, answered }) {
  for (let i = 0; i < asked.length; i++) {
    const reply = engine.reply(asked[i]);
    if (reply !== answered[i]) return { asked: asked[i].slice(0, 300), answered: answered[i].slice(0, 2000), reply: reply.slice(0, 2000) };
  }
  return { same: asked.length };
}
