/** What stands at an address that the page names. */

/**
 * Throws where it cannot be had. Another site is asked only where the page says so.
 * @param {string} src
 * @param {string|null} crossorigin the attribute of that name
 */
export async function responseFrom(src, crossorigin) {
  const url = new URL(src, document.baseURI);
  if (url.origin !== location.origin && crossorigin === null) throw new Error(`${url}: another site`);
  const response = await fetch(url, { credentials: crossorigin === 'use-credentials' ? 'include' : 'same-origin' });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}
