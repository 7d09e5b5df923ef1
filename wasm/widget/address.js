/** What stands at an address that the page names, or in a file, as text. */

import { FileError } from './json.js';

/** The largest file that is opened, in megabytes: what the command reads. */
const largest = 1;

/**
 * Throws where it cannot be had. Another site is asked only where the page says so.
 * @param {string} src
 * @param {string|null} crossorigin the attribute of that name
 */
export async function responseFrom(src, crossorigin) {
  const url = new URL(src, document.baseURI);
  if (url.origin !== location.origin && crossorigin === null) throw new Error(`${url}: another site`);
  // A redirect to another site is no way round.
  const response = await fetch(url, { mode: crossorigin === null ? 'same-origin' : 'cors', credentials: crossorigin === 'use-credentials' ? 'include' : 'same-origin' });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}

/**
 * Throws a FileError where it is too large, or no text that would come back as it is.
 * @param {Blob|Response} from
 * @param {{mark?: boolean}} [how] mark: a byte order mark of UTF-8 is part of the text
 */
export async function textOf(from, how) {
  const check = (/** @type {number} */ size) => {
    if (size > largest * 2 ** 20) throw new FileError('widget.error.size', { size: String(largest) });
  };
  if (from instanceof Blob) check(from.size);
  const bytes = await from.arrayBuffer();
  check(bytes.byteLength);
  const { decode } = await import('./decode.js');
  return decode(bytes, how);
}
