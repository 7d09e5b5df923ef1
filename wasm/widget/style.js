/** The look, as a sheet that no page policy forbids. Every colour and measure is a custom property that a page can set. */

import { colours } from './colours.js';

/** What a page can set, as --vademecum-ink and the like. */
const settable = colours({
  ink: ['#1d2329', '#eef1f3'], paper: ['#ffffff', '#14181b'], soft: ['#f2f5f8', '#20262b'], quiet: ['#4d5860', '#b6bfc6'], line: ['#75818a', '#87929b'],
  accent: ['#1d4e89', '#9cc4f5'], 'accent-ink': ['#ffffff', '#10202f'], wrong: ['#a3241b', '#ff9d94'], focus: ['#7a3ea8', '#e3b5ff'],
}, (name, colour) => `var(--vademecum-${name}, ${colour})`);

const css = `${settable}${colours({ hair: ['#d5dce1', '#3a434a'] })}
:host { display: block; box-sizing: border-box; inline-size: 100%; container-type: inline-size; color-scheme: light dark; font: var(--vademecum-font, inherit); line-height: 1.5 !important; overflow-wrap: break-word; text-align: start;
  --space: var(--vademecum-space, 1rem); --radius: var(--vademecum-radius, 6px);
  color: var(--ink) !important; background: var(--paper) !important; text-transform: none !important; letter-spacing: normal !important; outline: none !important; }
:host([theme="light"]) { color-scheme: light; } :host([theme="dark"]) { color-scheme: dark; } :host([hidden]) { display: none; }
* { box-sizing: border-box; } [hidden] { display: none !important; }
.unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
section, fieldset, .field, .criterion, .answering { margin-block-end: var(--space); }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin-block: 0 calc(var(--space) / 2); font-weight: 700; text-wrap: balance; } [tabindex="-1"]:focus { outline: none; }
.summary > :is(h1, h2, h3, h4, h5, h6) { font-size: 1.25em; } .step > :is(h1, h2, h3, h4, h5, h6) { font-size: 1.75em; margin-block-end: var(--space); } :is(h1, h2, h3, h4, h5, h6) > .hint { font-size: .55em; font-weight: 400; letter-spacing: .01em; }
.step section > :is(h2, h3, h4, h5, h6), .file > :is(h2, h3, h4, h5, h6), .entry > :is(h2, h3, h4, h5, h6) { font-size: 1.25em; } section section { margin-block-start: calc(var(--space) * 2); }
p { margin-block: 0 calc(var(--space) * .75); max-inline-size: 42rem; } ul, ol { padding-inline-start: 1.3em; } li { margin-block: .2rem; } dl { margin: 0; } dd { margin-inline-start: 0; }
.hint, .anchors, .count { color: var(--quiet); } .hint { margin-block-end: .5rem; } .large { font-size: 1.35em; font-weight: 700; line-height: 1.3; }
fieldset { border: 0; padding: 0; margin-inline: 0; min-inline-size: 0; } legend { padding: 0; } legend, label, .label { font-weight: 600; } .choice label { font-weight: 400; }
.rating > legend, .criterion > :is(h2, h3, h4, h5, h6), .entry > legend { font-size: 1.15em; font-weight: 700; margin-block-end: .25rem; text-wrap: pretty; } .entry > legend { float: left; float: inline-start; inline-size: 100%; } .entry > legend + * { clear: both; }
.criterion, .entry { border: 1px solid var(--hair); border-radius: var(--radius); padding: calc(var(--space) * 1.25); margin-block-end: var(--space); background: var(--paper); }
.rating { margin-block-end: .5rem; } .answering, .lead, .file, .adding { background: var(--soft); border-radius: var(--radius); padding: calc(var(--space) * 1.25); }
.answering fieldset, .answering .field { margin: 0; } .pair { display: grid; gap: 0 var(--space); grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr)); }
.anchors { margin-block: .25rem .5rem; padding: 0; list-style: none; font-size: .95em; } .choices { display: grid; gap: .4rem; } .inline > .choices { grid-template-columns: repeat(auto-fit, minmax(min(12rem, 100%), 1fr)); }
.choice { display: flex; align-items: center; gap: .6rem; min-block-size: 2.75rem; padding-inline: .6rem; border: 1px solid var(--hair); border-radius: var(--radius); background: var(--paper); }
.choice:has(:checked) { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); background: var(--soft); } .choice:hover { border-color: var(--accent); }
fieldset > .link { margin-block-start: .35rem; } .residual { border-inline-start: 4px solid var(--hair); padding-inline-start: var(--space); } .residual > legend { margin-block-end: .5rem; }
.choice label { flex: 1; padding-block: .5rem; cursor: pointer; } .choice input { inline-size: 1.5rem; block-size: 1.5rem; flex: none; accent-color: var(--accent); margin: 0; cursor: pointer; }
input:not([type="radio"], [type="checkbox"]), textarea, select { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: var(--radius);
  padding: .5rem .6rem; inline-size: 100%; min-block-size: 2.75rem; display: block; margin-block-start: .25rem; } input[type="date"] { inline-size: auto; }
[aria-invalid="true"]:is(input, textarea, select) { border: 2px solid var(--wrong); } .error { color: var(--wrong); font-weight: 600; } fieldset[aria-invalid="true"] { border-inline-start: 4px solid var(--wrong); padding-inline-start: .75rem; }
.summary { border: 3px solid var(--wrong); border-radius: var(--radius); padding: var(--space); margin-block-end: calc(var(--space) * 1.5); } .summary a { color: var(--wrong); display: inline-block; min-block-size: 1.75rem; }
button { font: inherit; color: var(--accent); background: var(--paper); border: 1px solid var(--accent); border-radius: var(--radius); padding: .5rem 1rem; min-block-size: 2.75rem; cursor: pointer; }
button:hover { text-decoration: underline; text-underline-offset: .2em; } button.primary { color: var(--accent-ink); background: var(--accent); font-weight: 600; padding-inline: 1.5rem; }
button.link { border: 0; padding: .25rem 0; text-decoration: underline; text-underline-offset: .15em; text-align: start; min-block-size: 1.75rem; min-inline-size: 1.75rem; background: none; }
.buttons { display: flex; flex-wrap: wrap; gap: .6rem; align-items: center; margin-block: 0 var(--space); } .way { margin-block: calc(var(--space) * 1.5); } .parties > button { margin-block-end: calc(var(--space) * 1.5); } .risks > button, .needs > button, .contributions > button { margin-block-end: var(--space); } :is(.entry, .criterion, .rating) > :last-child { margin-block-end: 0; } .head { margin-block-end: var(--space); }
nav ol { display: flex; flex-wrap: wrap; gap: .35rem; padding: 0; margin-block: 0 calc(var(--space) * 1.5); list-style: none; } nav li { margin: 0; }
nav button { padding: .4rem .75rem; color: var(--ink); border-color: var(--hair); text-align: start; } nav button[aria-current] { color: var(--accent-ink); background: var(--accent); border-color: var(--accent); font-weight: 600; } nav .count { display: none; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; scroll-margin: 4rem; } summary { cursor: pointer; color: var(--accent); min-block-size: 1.75rem; padding-block: .25rem; inline-size: fit-content; } summary:hover { text-decoration: underline; } details { margin-block: .25rem; } .entry > details { margin-block-end: var(--space); }
.told .value { white-space: pre-line; } .entry:has(> .told) { columns: 2 16rem; column-gap: 2rem; } .told { break-inside: avoid; } .entry > legend { column-span: all; } .answers { display: grid; gap: .75rem 2rem; grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr)); } dt { color: var(--quiet); }
.scroll { overflow-x: auto; margin-block-end: calc(var(--space) * 1.5); } table { border-collapse: collapse; inline-size: 100%; } caption { text-align: start; font-weight: 700; padding-block-end: .4rem; }
th, td { border-block-end: 1px solid var(--hair); padding: .5rem .6rem; text-align: start; vertical-align: top; } thead th, thead td { border-block-end: 2px solid var(--line); } tbody th { font-weight: 400; } .check { table-layout: fixed; } .check thead :first-child { inline-size: 30%; } .check thead td { inline-size: 6.5rem; } td.action { text-align: end; } .step-check > .hint { margin-block-end: calc(var(--space) * 1.5); } :is(td, th) > button.link { padding: 0; min-block-size: 1.5rem; line-height: inherit; vertical-align: baseline; } li > button.link { vertical-align: top; padding-block: .1rem; }
.status:not(:empty) { border-inline-start: 4px solid var(--accent); padding: .5rem .75rem; margin-block-end: var(--space); background: var(--soft); } .file { margin-block-start: calc(var(--space) * 2); } .file > :last-child { margin-block-end: 0; }
@container (min-width: 46em) {
  .row > .choices { grid-template-columns: repeat(auto-fit, minmax(0, 1fr)); grid-auto-flow: column; } .row .choice { flex-direction: column; gap: 0; padding: .6rem .3rem .2rem; text-align: center; } .row .choice label { padding-block: .2rem .4rem; inline-size: 100%; line-height: 1.3; }
  .row.rating > .choices { grid-template-columns: repeat(5, minmax(0, 1fr)) minmax(0, 1.1fr); } .row.rating .choice:last-child { margin-inline-start: .6rem; }
  .anchors { display: flex; justify-content: space-between; gap: 2rem; inline-size: calc(100% * 5 / 6.1 - .6rem); } .anchors li { max-inline-size: 48%; } .anchors li:last-child { text-align: end; }
}
@container (min-width: 56em) {
  .stepped { display: grid; grid-template-columns: 13rem minmax(0, 1fr); gap: calc(var(--space) * 2); align-items: start; } nav ol { display: block; } nav { position: sticky; inset-block-start: var(--space); }
  nav button { display: flex; justify-content: space-between; gap: .5rem; inline-size: 100%; border: 0; border-inline-start: 3px solid var(--hair); border-radius: 0; padding: .4rem .75rem; background: none; } nav .count { display: inline; font-weight: 400; font-size: .9em; white-space: nowrap; }
  nav button[aria-current] { background: var(--soft); color: var(--accent); border-color: var(--accent); }
}
@container (max-width: 34em) {
  .cards, .cards :is(caption, tbody, tr, th, td) { display: block; } .cards thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); } .cards :is(th, td) { border: 0; padding: .15rem 0; inline-size: auto !important; }
  .cards tr { border-block-end: 1px solid var(--hair); padding-block: .5rem; } .cards tbody th { font-weight: 700; } .cards [data-head] { display: grid; grid-template-columns: minmax(0, 9fr) minmax(0, 11fr); gap: 0 .75rem; }
  .cards [data-head]::before { content: attr(data-head); content: attr(data-head) / ""; color: var(--quiet); font-weight: 400; } .cards td.action { text-align: start; } .cards [data-head] > * { grid-column: 2; }
}
@media (forced-colors: active) { button[aria-current] { outline: 2px solid Highlight; } .choice:has(:checked) { outline: 2px solid Highlight; } }
@media (prefers-reduced-motion: no-preference) { button:not(nav *), .choice { transition: background-color .1s, border-color .1s; } }
@media print { :host, :host([theme]) { font-size: 10pt; color: #000 !important; background: #fff !important; color-scheme: light; } .buttons, nav, .file, .status, button, .answering .hint { display: none; } button.link { display: inline; border: 0; color: #000; text-decoration: none; padding: 0; } td.action, .entry > button.link, fieldset > button.link { display: none; }
  summary { color: #000; } .scroll { overflow: visible; } .criterion, .entry, tr, .choice, .heat, table:not(.questions) { break-inside: avoid; } .criterion, .entry, .choice { border-color: #999; } h1, h2, h3, h4, h5, h6, legend, summary, section > .hint, .step > .answering { break-after: avoid; break-inside: avoid; } .step-result { break-before: page; }
  .rating > .choices { grid-template-columns: repeat(6, minmax(0, 1fr)); } .row:not(.rating) > .choices { grid-template-columns: repeat(5, minmax(0, 1fr)); } .choice { min-block-size: 1.75rem; padding-inline: .35rem; } .choice label { padding-block: .2rem; line-height: 1.25; } .choice input { inline-size: 1rem; block-size: 1rem; } .criterion, .entry { padding: .75rem; } .choice:has(:checked) { box-shadow: none; }
  th, td { padding: .25rem .4rem; } .check, .grid { font-size: .9em; } }
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
