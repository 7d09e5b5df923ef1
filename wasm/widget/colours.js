/**
 * Colours in pairs, for light and dark. Browsers before `light-dark()` (Chrome 123, Firefox 120, Safari 17.5) take none of a value that has it,
 * so they get plain colours, by what the reader or the attribute `theme` wants. In the others colours also follow `color-scheme` of the page.
 */

/** What asks whether a browser knows light-dark(). */
const known = '(color: light-dark(#000, #fff))';

/**
 * The rules for the colours of an element. On paper they are light.
 * @param {Record<string, [light: string, dark: string]>} pairs by the name of the property
 * @param {(name: string, colour: string) => string} [settable] a value that a page can set, where it can
 */
export function colours(pairs, settable = (_, colour) => colour) {
  const rule = (/** @type {(pair: [string, string]) => string} */ of) =>
    Object.entries(pairs).map(([name, pair]) => `--${name}: ${settable(name, of(pair))};`).join(' ');
  const dark = rule(([, d]) => d);
  return `
:host { ${rule(([l]) => l)} }
@supports not ${known} { @media screen { :host([theme="dark"]) { ${dark} } } @media screen and (prefers-color-scheme: dark) { :host(:not([theme="light"])) { ${dark} } } }
@supports ${known} { :host { ${rule(([l, d]) => `light-dark(${l}, ${d})`)} } }
`;
}
