/** Keeping a draft in the browser: only when asked, dated, and deletable. */

/** How long what is kept on a device is kept. */
export const days = 30;

/** @typedef {'session'|'local'} Kind */

export class Store {
  /**
   * @param {Kind} kind
   * @param {string} key
   */
  constructor(kind, key) {
    this.kind = kind;
    this.key = `vademecum:${key}`;
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
      this.#storage.setItem(this.key, JSON.stringify({ date: today, text }));
      return true;
    } catch {
      return false;
    }
  }

  /**
   * What is kept; what is older than it may be is deleted.
   * @param {string} today
   * @returns {{date: string, text: string}|undefined}
   */
  found(today) {
    try {
      const kept = JSON.parse(this.#storage.getItem(this.key) ?? 'null');
      if (typeof kept?.text !== 'string' || typeof kept.date !== 'string') return undefined;
      if ((Date.parse(today) - Date.parse(kept.date)) / 86_400_000 > days) {
        this.delete();
        return undefined;
      }
      return kept;
    } catch {
      return undefined;
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
