/**
 * The component in a frame. The page around it may ask for a language by the
 * address (embed.html?lang=en&origin=https://page.example); the height is sent
 * to that origin only, and nothing is sent without one.
 */

import './vademecum-assessment.js';

// The page is the frame's own: its font and its room are ours to choose, its colours the reader's.
const sheet = new CSSStyleSheet();
sheet.replaceSync(':root { color-scheme: light dark; } body { margin: 0; padding: .25rem; font: 1rem/1.5 system-ui, sans-serif; }');
document.adoptedStyleSheets = [sheet];

const asked = new URLSearchParams(location.search);
const lang = asked.get('lang');
if (lang) document.documentElement.lang = lang;

/** The origin of the page around, undefined for what is none. @param {string|null} text */
function originOf(text) {
  try {
    return text === null ? undefined : new URL(text).origin;
  } catch {
    return undefined;
  }
}

const origin = originOf(asked.get('origin'));
if (origin && origin !== 'null' && window.parent !== window) {
  const tell = () => window.parent.postMessage({ type: 'vademecum-height', height: Math.ceil(document.documentElement.getBoundingClientRect().height) }, origin);
  new ResizeObserver(tell).observe(document.documentElement);
  window.addEventListener('message', (event) => {
    if (event.origin === origin && event.source === window.parent && event.data?.type === 'vademecum-height?') tell();
  });
}
