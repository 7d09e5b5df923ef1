/** JSON Pointer (RFC 6901). */

/** The names and places that a pointer goes by. @param {string} pointer @returns {string[]} */
export function steps(pointer) {
  if (pointer === '') return [];
  if (!pointer.startsWith('/')) throw new RangeError(`not a JSON Pointer: ${pointer}`);
  return pointer.slice(1).split('/').map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** @param {string|number} step */
export const escape = (step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1');

/** @param {(string|number)[]} of */
export const join = (of) => of.map((step) => `/${escape(step)}`).join('');

/** Splits a pointer into that of what holds the place, and the last step. @param {string} pointer @returns {[string, string]} */
export function parent(pointer) {
  const at = pointer.lastIndexOf('/');
  return [pointer.slice(0, at), steps(pointer.slice(at))[0]];
}

/** The place in a list that a step names, -1 for none. @param {string} step */
export const place = (step) => (/^(?:0|[1-9][0-9]{0,8})$/.test(step) ? Number(step) : -1);
