/** The declarations for TypeScript, from the comments of the sources and the schema of the document. */

import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const here = new URL('.', import.meta.url);

/** Where the sources find the types of the document, and where the package does. */
const [kept, shipped] = ['../../schema/v1/vademecum.d.ts', './vademecum.js'];

/** @param {URL} dist */
export async function declare(dist) {
  const types = new URL('types/', dist);
  await promisify(execFile)(new URL('node_modules/.bin/tsc', here).pathname, ['-p', here.pathname, '--outDir', types.pathname])
    .catch((fault) => {
      throw new Error(fault.stdout || fault.message);
    });
  for (const name of await readdir(types, { recursive: true })) {
    if (!name.endsWith('.ts')) continue;
    const text = await readFile(new URL(name, types), 'utf8');
    await writeFile(new URL(name, types), text.replaceAll(kept, shipped));
  }
  await writeFile(new URL('vademecum.d.ts', types), await readFile(new URL(`../../widget/${kept}`, here)));
  await writeFile(new URL('index.d.ts', types), await readFile(new URL('index.d.ts', here)));
}
