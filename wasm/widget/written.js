/** What the arguments of findings hold, as people write it. Their names tell, as in Go (i18n/shown.go). */

import { longDay } from './day.js';
import { counted, dated, lasting } from './model.js';

/** @param {string} lang @param {string} name @param {string} value */
export function written(lang, name, value) {
  if (dated.includes(name)) return longDay(lang, value);
  if (lasting.includes(name)) return longPeriod(lang, value);
  if (counted.includes(name) && /^\d{5,15}$/.test(value)) return new Intl.NumberFormat(lang).format(Number(value));
  return value;
}

const units = ['year', 'month', 'week', 'day'];

/** A length of time, as P1Y6M, as the reader writes it. @param {string} lang @param {string} period */
function longPeriod(lang, period) {
  const numbers = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(period)?.slice(1) ?? [];
  const parts = units.flatMap((unit, i) => (Number(numbers[i]) > 0
    ? [new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'long', useGrouping: false }).format(Number(numbers[i]))] : []));
  return parts.join(', ') || period;
}
