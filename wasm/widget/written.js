/** The arguments of findings as people write them, by their kind, as in Go (i18n/shown.go). */

import { longDay } from './day.js';

/** @param {string} lang @param {string|undefined} kind @param {string} value */
export function written(lang, kind, value) {
  if (kind === 'day') return longDay(lang, value);
  if (kind === 'period') return longPeriod(lang, value);
  if (kind === 'count' && /^\d{5,15}$/.test(value)) return new Intl.NumberFormat(lang).format(Number(value));
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
