/**
 * What the arguments of findings hold, as people write it. Their names tell, as in Go
 * (i18n/shown.go), and a test holds these lists to those.
 */

import { longDay } from './day.js';

const dated = new Set(['date', 'day', 'end', 'first', 'founded', 'from', 'last', 'on', 'to']);
const lasting = new Set(['period', 'term']);
const counted = new Set(['advice', 'documents', 'errors', 'limit', 'most', 'n', 'valid', 'warnings']);

/** @param {string} lang @param {string} name @param {string} value */
export function shown(lang, name, value) {
  if (dated.has(name)) return longDay(lang, value);
  if (lasting.has(name)) return longPeriod(lang, value);
  if (counted.has(name) && /^\d{5,15}$/.test(value)) return new Intl.NumberFormat(lang).format(Number(value));
  return value;
}

const units = ['year', 'month', 'week', 'day'];

/** A length of time, as P1Y6M, as the reader writes it. @param {string} lang @param {string} period */
function longPeriod(lang, period) {
  const numbers = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(period)?.slice(1) ?? [];
  const written = units.flatMap((unit, i) => (Number(numbers[i]) > 0
    ? [new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'long', useGrouping: false }).format(Number(numbers[i]))] : []));
  return written.join(', ') || period;
}
