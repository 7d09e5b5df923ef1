/** The risks of the result: the gravest first, and all of them by likelihood and effect. */

import { h, svg } from './dom.js';
import { matrix } from './model.js';
import { capital, none, part } from './result-parts.js';
import { table } from './table.js';

/** @typedef {import('./steps.js').Context} Context */

const scale = [1, 2, 3, 4, 5];

/** The matrix as a table whose cells hold words and numbers; the picture beside it says nothing more. @param {Context} ui @param {any} result @param {import('./result.js').Names} name */
export function riskSection(ui, result, name) {
  const { words } = ui;
  const { cells, top, unrated } = result.risks;
  const unknown = unrated.length > 0 && h('p', {}, words.t('result.risk.unrated', { list: unrated.map(name.risk).join(', ') }));
  if (cells.length === 0) return part(ui, words.t('result.risks'), h('p', {}, words.t('result.matrix.none')), unknown);
  const at = (/** @type {number} */ l, /** @type {number} */ i) => cells.find((/** @type {any} */ c) => c.likelihood === l && c.impact === i);
  const level = (/** @type {string} */ l) => h('td', { class: `level ${l}` }, capital(words.t(`risk-level.${l}`)));
  const gravest = table(ui, 'risks', words.t('result.risk.list'), ['widget.risk.event', 'result.risk.before', 'result.risk.after'].map((key) => words.t(key)),
    top.map((/** @type {any} */ r) => h('tr', {}, h('th', { scope: 'row' }, name.risk(r.id)), level(r.level), r.residual ? level(r.residual) : h('td', {}, none(ui)))));
  const row = (/** @type {number} */ l) => h('tr', {}, h('th', { scope: 'row' }, `${l} – ${words.t(`widget.likelihood.${l}`)}`), ...scale.map((i) => {
    const cell = at(l, i);
    const here = cell?.level ?? matrix[l - 1][i - 1];
    return h('td', { class: `level ${here}` }, h('span', {}, words.t(`risk-level.${here}`)), cell && h('strong', {}, ` ${words.t('result.given', { count: cell.risks.length, list: cell.risks.map(name.risk).join(', ') })}`));
  }));
  const map = table(ui, 'matrix', words.t('result.matrix'),
    [`${words.t('widget.likelihood')} / ${words.t('widget.impact')}`, ...scale.map((i) => `${i} – ${words.t(`widget.impact.${i}`)}`)], [...scale].reverse().map(row), { look: 'grid' });
  return part(ui, words.t('result.risks'), h('div', { class: 'heat' }, gravest, picture(ui, at)), h('details', {}, h('summary', {}, words.t('result.matrix')), map), unknown);
}

/** The heat map: a decoration, since the tables say all of it. @param {Context} ui @param {(l: number, i: number) => any} at */
function picture(ui, at) {
  const side = 20;
  const middle = (/** @type {number} */ n) => n * side + (side - 1) / 2;
  const label = (/** @type {object} */ where, /** @type {string} */ text, look = 'axis') => svg('text', { class: look, 'text-anchor': 'middle', ...where }, text);
  const squares = matrix.flatMap((row, l) => row.map((level, i) => {
    const [x, y] = [i * side, (4 - l) * side];
    const cell = at(l + 1, i + 1);
    return svg('g', {}, svg('rect', { x, y, width: side - 1, height: side - 1, rx: 1, class: `level ${cell?.level ?? level}${cell ? ' here' : ''}` }),
      ...(cell ? [label({ x: middle(i), y: middle(4 - l) + 4 }, String(cell.risks.length), 'count')] : []));
  }));
  const axes = scale.flatMap((n) => [label({ x: middle(n - 1), y: 5 * side + 8 }, String(n)), label({ x: -7, y: middle(5 - n) + 3 }, String(n))]);
  const titles = [label({ x: 2.5 * side, y: 5 * side + 19 }, `${ui.words.t('widget.impact')} →`), label({ transform: `translate(-15 ${2.5 * side}) rotate(-90)` }, `${ui.words.t('widget.likelihood')} →`)];
  return svg('svg', { viewBox: `-26 -2 ${5 * side + 28} ${5 * side + 26}`, 'aria-hidden': 'true', focusable: 'false' }, ...squares, ...axes, ...titles);
}
