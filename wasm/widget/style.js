/** The look, as a sheet that no page policy forbids. Every colour and measure is a custom property that a page can set. */

const css = `
:host { display: block; color-scheme: light dark; font: var(--vademecum-font, inherit); line-height: 1.5; overflow-wrap: anywhere;
  --ink: var(--vademecum-ink, light-dark(#1b1b1b, #f2f2f2)); --paper: var(--vademecum-paper, light-dark(#ffffff, #161616));
  --soft: var(--vademecum-soft, light-dark(#f1f3f5, #262a2e)); --quiet: var(--vademecum-quiet, light-dark(#505a5f, #b9c0c5));
  --line: var(--vademecum-line, light-dark(#6b7378, #8d969c)); --accent: var(--vademecum-accent, light-dark(#1d4e89, #9cc4f5));
  --accent-ink: var(--vademecum-accent-ink, light-dark(#ffffff, #10202f)); --wrong: var(--vademecum-wrong, light-dark(#a3241b, #ff9d94));
  --focus: var(--vademecum-focus, light-dark(#7a3ea8, #e3b5ff)); --space: var(--vademecum-space, 1rem); --radius: var(--vademecum-radius, 4px);
  --low: light-dark(#d9ead3, #26432a); --moderate: light-dark(#fff2cc, #574510); --high: light-dark(#f9cb9c, #6b3c10); --extreme: light-dark(#f4a7a0, #7a211b);
  color: var(--ink) !important; background: var(--paper) !important; text-transform: none !important; }
:host([theme="light"]) { color-scheme: light; } :host([theme="dark"]) { color-scheme: dark; } :host([hidden]) { display: none; }
* { box-sizing: border-box; }
main, nav, section, fieldset, .field, .criterion, .answering { margin-block-end: var(--space); }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin-block: 0 calc(var(--space) / 2); } h2:focus, h3:focus, h4:focus, h5:focus, h6:focus { outline: none; }
fieldset { border: 0; padding: 0; margin-inline: 0; min-inline-size: 0; } legend { padding: 0; } legend, label { font-weight: 600; }
.choice label, details label, .inline legend { font-weight: 400; } .inline legend, .residual > legend { font-weight: 600; }
.large { font-size: 1.2em; font-weight: 700; } .hint, .anchors, caption { color: var(--quiet); } .anchors { margin-block: .25rem .5rem; padding-inline-start: 1.2em; }
.criterion, .entry { border: 1px solid var(--line); border-radius: var(--radius); padding: var(--space); } .entry { margin-block-end: var(--space); }
.choices { display: grid; gap: .25rem; } .inline .choices { grid-template-columns: repeat(auto-fit, minmax(min(9.5rem, 100%), 1fr)); }
.choice { display: flex; align-items: center; gap: .6rem; min-block-size: 2.75rem; padding-inline: .5rem; border-radius: var(--radius); }
.choice:has(:checked) { background: var(--soft); } .choice label { flex: 1; padding-block: .5rem; } .choice input { inline-size: 1.5rem; block-size: 1.5rem; flex: none; accent-color: var(--accent); margin: 0; }
input:not([type="radio"], [type="checkbox"]), textarea, select { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: var(--radius);
  padding: .5rem; inline-size: 100%; max-inline-size: 40rem; min-block-size: 2.75rem; display: block; margin-block-start: .25rem; }
[aria-invalid="true"]:is(input, textarea, select) { border: 2px solid var(--wrong); } .error { color: var(--wrong); font-weight: 600; }
.summary { border: 3px solid var(--wrong); border-radius: var(--radius); padding: var(--space); margin-block-end: var(--space); } .summary a { color: var(--wrong); }
button { font: inherit; color: var(--accent); background: var(--paper); border: 1px solid var(--accent); border-radius: var(--radius); padding: .5rem 1rem; min-block-size: 2.75rem; cursor: pointer; }
button.primary { color: var(--accent-ink); background: var(--accent); } button.link { border: 0; padding: .25rem 0; text-decoration: underline; text-align: start; min-block-size: 1.75rem; background: none; }
button[aria-current] { color: var(--accent-ink); background: var(--accent); } .buttons, nav ol { display: flex; flex-wrap: wrap; gap: .5rem; padding: 0; margin-block: 0 var(--space); list-style: none; }
nav button { padding-inline: .75rem; } :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; scroll-margin: 4rem; }
summary { cursor: pointer; color: var(--accent); min-block-size: 1.75rem; padding-block: .25rem; } details { margin-block-start: .25rem; }
.answering, .lead { background: var(--soft); border-radius: var(--radius); padding: var(--space); } .answering .field { margin: 0; }
.scroll { overflow-x: auto; margin-block-end: var(--space); } table { border-collapse: collapse; inline-size: 100%; } caption { text-align: start; }
th, td { border: 1px solid var(--line); padding: .4rem .5rem; text-align: start; vertical-align: top; } tr.question th, tr.question td { background: var(--soft); }
tr:not(.question) > th[scope="row"] { font-weight: 400; } tr.differs td { font-weight: 700; } .status:empty { display: none; } .status { border-inline-start: 4px solid var(--accent); padding-inline-start: .75rem; }
.matrix { display: grid; gap: var(--space); grid-template-columns: minmax(0, 4fr) minmax(5rem, 1fr); align-items: start; } .matrix svg { inline-size: 100%; max-inline-size: 12rem; }
.low { background: var(--low); fill: var(--low); } .moderate { background: var(--moderate); fill: var(--moderate); } .high { background: var(--high); fill: var(--high); }
.extreme { background: var(--extreme); fill: var(--extreme); } rect.level { stroke: var(--line); } svg text { fill: var(--ink); font-size: 11px; } td.level strong { display: block; }
dt { font-weight: 600; } dd { margin-inline-start: 1rem; } [hidden] { display: none !important; } li { margin-block: .15rem; }
@media (max-width: 40rem) { .matrix { grid-template-columns: 1fr; } }
@media (forced-colors: active) { button[aria-current] { outline: 2px solid Highlight; } .choice:has(:checked) { outline: 1px solid; } td.level, rect.level { forced-color-adjust: none; } td.level { color: var(--ink); } }
@media (prefers-reduced-motion: no-preference) { button { transition: background-color .1s; } }
@media print { :host { color: #000; background: #fff; color-scheme: light; } .buttons, nav, .file, button, .answering .hint { display: none; } button.link { display: inline; border: 0; color: #000; text-decoration: none; padding: 0; } td button.link { display: none; }
  .scroll { overflow: visible; } section, .criterion, tr { break-inside: avoid; } }
`;

/** @type {CSSStyleSheet|undefined} */
let sheet;

/** The sheet, one for all elements of a page. */
export function style() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  return sheet;
}
