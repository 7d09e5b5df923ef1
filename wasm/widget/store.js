/** Keeping a draft in the browser: only when asked, dated, and deletable. */

import { localDay } from './day.js';

/** How long what is kept on a device is kept. */
export const days = 30;

/** What begins the names of all that is kept. */
const prefix = 'vademecum:';

/** @typedef {'session'|'local'} Kind */
/** @typedef {{date: string, text: string, day?: string}} Kept day: that of the device, where the page works on another */

/** What is kept under a name, where it is a draft. @param {Storage} storage @param {string} key @returns {Kept|undefined} */
function draftAt(storage, key) {
  try {
    const kept = JSON.parse(storage.getItem(key) ?? 'null');
    return typeof kept?.text === 'string' && typeof kept.date === 'string' ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a day lies so far back that nothing of it is kept. One that is to come, or none, is a fault: it would never be. @param {string} date @param {string} today */
function over(date, today) {
  const age = (Date.parse(today) - Date.parse(date)) / 86_400_000;
  return !(age >= -1 && age <= days);
}

export class Store {
  /**
   * @param {Kind} kind
   * @param {string} key
   */
  constructor(kind, key) {
    this.kind = kind;
    this.key = prefix + key;
  }

  /** The browser's storage; it throws where the browser forbids it. */
  get #storage() {
    return this.kind === 'local' ? window.localStorage : window.sessionStorage;
  }

  /**
   * @param {string} text
   * @param {string} today
   * @returns {boolean} whether the browser kept it
   */
  keep(text, today) {
    try {
      this.#storage.setItem(this.key, JSON.stringify({ date: today, text, day: localDay() }));
      return true;
    } catch {
      return false;
    }
  }

  /**
   * What is kept; what is older than it may be is deleted.
   * @param {string} today
   * @returns {Kept|undefined}
   */
  found(today) {
    try {
      const kept = draftAt(this.#storage, this.key);
      if (!kept || !over(kept.date, today)) return kept;
      this.delete();
    } catch {
      // A browser that forbids storage has nothing kept.
    }
    return undefined;
  }

  /** Deletes what any page of this site has kept for longer than it may be. */
  sweep() {
    try {
      const storage = this.#storage;
      for (const key of Object.keys(storage)) {
        const kept = key.startsWith(prefix) && key !== this.key && draftAt(storage, key);
        if (kept && over(kept.day ?? kept.date, localDay())) storage.removeItem(key);
      }
    } catch {
      // A browser that forbids storage has nothing kept.
    }
  }

  delete() {
    try {
      this.#storage.removeItem(this.key);
    } catch {
      // A browser that forbids storage has nothing kept.
    }
  }
}
