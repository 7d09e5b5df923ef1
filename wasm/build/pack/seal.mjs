/** Compressed copies of the built files, and the hashes by which a page and a person can recognise them. */

import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

/** @param {URL} dist @param {string[]} files */
export async function compress(dist, files) {
  for (const name of files) {
    const text = await readFile(new URL(name, dist));
    await writeFile(new URL(`${name}.gz`, dist), gzipSync(text, { level: 9 }));
  }
}

/**
 * Writes integrity.json, the hashes that a page names, and SHA256SUMS, which
 * `sha256sum -c` reads, for every file that is there but compressed copies.
 * @param {URL} dist
 */
export async function seal(dist) {
  const names = (await readdir(dist, { recursive: true, withFileTypes: true }))
    .filter((e) => e.isFile()).map((e) => `${e.parentPath}/${e.name}`.slice(dist.pathname.length).replace(/^\//, ''))
    .filter((name) => !/^(integrity\.json|SHA256SUMS)$|\.gz$/.test(name)).sort();
  /** @type {Record<string, {integrity: string, bytes: number}>} */
  const hashes = {};
  const sums = [];
  for (const name of names) {
    const text = await readFile(new URL(name, dist));
    sums.push(`${createHash('sha256').update(text).digest('hex')}  ${name}\n`);
    if (/\.(js|wasm)$/.test(name)) hashes[name] = { integrity: `sha384-${createHash('sha384').update(text).digest('base64')}`, bytes: text.length };
  }
  await writeFile(new URL('integrity.json', dist), `${JSON.stringify(hashes, null, 2)}\n`);
  await writeFile(new URL('SHA256SUMS', dist), sums.join(''));
}
