/** The result of a draft: the engine, and what shows its answers. Loaded when it is first wanted. */

export { evaluate } from './engines.js';
export { resultStyle } from './result-style.js';
export { result } from './result.js';
