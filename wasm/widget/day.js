/** Days: that of the reader, and how one is written out. */

/** The day in the reader's own calendar, as 2026-11-24. */
export function localDay() {
  const now = new Date();
  return [String(now.getFullYear()).padStart(4, '0'), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-');
}

/** A day, or a month, as the reader writes it. @param {string} lang @param {string} date */
export function longDay(lang, date) {
  const [, month, dayOfMonth] = /^\d{4}(-\d\d)(-\d\d)?$/.exec(date) ?? [];
  const day = new Date(`${date}${dayOfMonth ? '' : '-01'}T00:00:00Z`);
  if (!month || Number.isNaN(day.getTime()) || !day.toISOString().startsWith(date)) return date;
  const region = lang === 'en' ? 'en-GB' : lang; // our English writes the day first
  const text = new Intl.DateTimeFormat(region, { ...(dayOfMonth ? { dateStyle: 'long' } : { month: 'long', year: 'numeric' }), timeZone: 'UTC' }).format(day);
  return lang.startsWith('fr') ? text.replace(/^1(?=\s)/, '1er') : text;
}
