/**
 * The text of a file, from its bytes. What is not UTF-8 or UTF-16 is refused: taken for another encoding, its accents would be lost when it is saved.
 */

import { FileError } from './json.js';

/**
 * @param {ArrayBuffer} buffer
 * @param {{mark?: boolean}} [how] mark: a byte order mark of UTF-8 is part of the text
 * @returns {string}
 */
export function decode(buffer, { mark = false } = {}) {
  const bytes = new Uint8Array(buffer);
  const encoding = wide(bytes) ?? 'UTF-8';
  if (encoding === 'UTF-32') throw new FileError('widget.error.encoding', { encoding });
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: mark && encoding === 'UTF-8' }).decode(bytes);
  } catch {
    if (encoding === 'UTF-8' && bytes.every((b) => b !== 0) && singleBytes(bytes)) throw new FileError('widget.error.encoding', { encoding: 'windows-1252 (ANSI)' });
    const before = new TextDecoder(encoding).decode(bytes).split('\uFFFD', 1)[0];
    throw new FileError('widget.error.damaged', { line: String(before.split(/\r\n?|\n/).length) });
  }
}

/** An encoding of two or four bytes a character: JSON begins with two characters of ASCII, of which it makes zeros. @param {Uint8Array} bytes */
function wide([a, b, c, d]) {
  if ([a, b].join() === '0,0' || (c === 0 && d === 0 && b === (a === 0xff ? 0xfe : 0))) return 'UTF-32';
  if ((a === 0xff && b === 0xfe) || (b === 0 && d === 0)) return 'UTF-16LE';
  if ((a === 0xfe && b === 0xff) || (a === 0 && c === 0)) return 'UTF-16BE';
  return undefined;
}

/** Whether nothing beyond ASCII is a character of UTF-8: then it is text of one byte a character, and not a damaged one. @param {Uint8Array} bytes */
function singleBytes(bytes) {
  // A byte that begins a character of UTF-8 and one that goes on with it.
  return !bytes.some((b, i) => b >= 0xc2 && b <= 0xf4 && bytes[i + 1] >= 0x80 && bytes[i + 1] <= 0xbf);
}
