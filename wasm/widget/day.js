/** Days: that of the reader, and how one is written out. */

/** The day in the reader's own calendar, as 2026-11-24. */
export function localDay() {
  const now = new Date();
  return [String(now.getFullYear()).padStart(4, '0'), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-');
}

/** A day as the reader writes it. @param {string} lang @param {string} date */
export function longDay(lang, date) {
  const day = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? date : new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
}
