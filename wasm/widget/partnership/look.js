/** The look of the partnership page, beside the sheet that both components share. */

const css = `
.head { margin-block-end: .75rem; border-block-end: 1px solid var(--hair); } .head p { margin-block-end: .25rem; } .brief { color: var(--quiet); } .brief strong { color: var(--ink); }
.tools { margin-block-end: calc(var(--space) * 1.5); } .tools .buttons { margin-block-end: .5rem; } .tools .state { margin: 0; } [aria-disabled="true"] { color: var(--quiet); border-color: var(--hair); cursor: default; text-decoration: none; } .tools .choice { background: none; border: 0; padding: 0; }

.step > :is(h1, h2, h3, h4):not([tabindex]) { font-size: 1.25em; margin-block: calc(var(--space) * 1.5) .5rem; } .about { color: var(--quiet); font-size: 1.05em; }
.menu { display: flex; justify-content: space-between; inline-size: 100%; color: var(--ink); border-color: var(--line); font-weight: 600; text-align: start; } .menu::after { content: "▾"; content: "▾" / ""; } nav.open .menu::after { content: "▴"; content: "▴" / ""; }
.menu-body { display: none; border: 1px solid var(--hair); border-radius: var(--radius); padding: .75rem; margin-block-start: .25rem; } nav.open .menu-body { display: block; } nav { margin-block-end: var(--space); }
nav .group > .label { color: var(--quiet); font-size: .9em; margin-block: .5rem .15rem; } nav ol { display: block; margin-block: 0 .5rem; } nav li button { display: flex; justify-content: space-between; gap: .5rem; inline-size: 100%; min-block-size: 2.1rem; line-height: 1.35; border: 0; border-inline-start: 3px solid var(--hair); border-radius: 0; padding: .35rem .75rem; background: none; }
nav li button[aria-current] { background: var(--soft); color: var(--accent); border-color: var(--accent); } nav .count { display: inline; font-weight: 400; font-size: .9em; }
.badge { color: var(--wrong); font-weight: 600; font-size: .9em; white-space: nowrap; }
.list { margin-block: calc(var(--space) * 1.5) var(--space); } .items { list-style: none; padding: 0; margin: 0 0 .75rem; border-block-start: 1px solid var(--hair); } .item { margin: 0; border-block-end: 1px solid var(--hair); }
.item > :is(h2, h3, h4, h5, h6) { margin: 0; font-size: 1em; } .head:is(button) { display: flex; gap: .75rem; align-items: baseline; inline-size: 100%; text-align: start; border: 0; border-radius: 0; margin: 0; padding: .6rem .25rem; background: none; color: var(--accent); font-weight: 600; }
button.head::before { content: "+"; content: "+" / ""; font-weight: 400; inline-size: 1rem; flex: none; color: var(--quiet); } .item.open > * > button.head::before { content: "–"; content: "–" / ""; } button.head .name { flex: 1; text-decoration: underline; text-underline-offset: .2em; text-decoration-thickness: 1px; } .item.open > * > button.head .name { text-decoration: none; color: var(--ink); }
.inside { border-inline-start: 4px solid var(--hair); padding: .25rem 0 .75rem var(--space); margin: .25rem 0 1rem .4rem; } .inside > .buttons { gap: 1.25rem; margin: 1.25rem 0 0; } .inside > .list { margin-block: var(--space); } .step .depth-2 > :is(h3, h4, h5, h6) { font-size: 1.05em; }
.add::before { content: "+ "; content: "+ " / ""; } .fold { margin-block: .5rem var(--space); } .folded { margin-block-start: .5rem; } .folded > :last-child { margin-block-end: 0; }
.fold > button::after { content: " ▾"; content: " ▾" / ""; } .fold.open > button::after { content: " ▴"; content: " ▴" / ""; }
.field > .hint, .group > .hint, .small > .hint { margin-block: 0 .25rem; } .field > :is(input, textarea, select) { max-inline-size: 42rem; } fieldset.group { border-inline-start: 4px solid var(--hair); padding-inline-start: var(--space); margin-block: var(--space); } fieldset.group > legend { font-size: 1.05em; margin-block-end: .4rem; } .languages, .rows { border: 0 !important; padding: 0 !important; }
.small > legend { margin-block-end: .1rem; } .parts { display: flex; flex-wrap: wrap; gap: .75rem; } .part label { font-weight: 400; display: block; } .part.two input { inline-size: 4.5rem !important; } .part.four input { inline-size: 6rem !important; } .small[aria-invalid="true"] { border-inline-start: 4px solid var(--wrong); padding-inline-start: .75rem; } .small [aria-invalid="true"] { border: 2px solid var(--wrong); }
.line { display: flex; gap: 1rem; align-items: end; } .line .field { flex: 1; margin-block-end: .5rem; } .line button { margin-block-end: .9rem; } input[type="number"] { inline-size: 8rem; } .language select { max-inline-size: 20rem; } .language label { font-weight: 400; }
.inline > .choices { max-inline-size: 56rem; } .inline .choice { min-block-size: 2.5rem; } .inline .choice label { padding-block: .3rem; }
.of { margin-block: calc(var(--space) * 1.5); } .of .list { margin-block: .5rem; } .of > :is(h2, h3, h4) { border-block-end: 2px solid var(--line); padding-block-end: .25rem; } .of .list > :is(h3, h4, h5) { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
.move { border: 1px solid var(--hair); border-radius: var(--radius); padding: 1rem 1.25rem; margin-block-end: .75rem; } .move.possible { border-inline-start: 6px solid var(--accent); } .move > :is(h3, h4, h5) { font-size: 1.1em; margin-block-end: .25rem; } .move .state { color: var(--quiet); margin-block-end: .5rem; } .move > .lead { margin-block-start: .75rem; }
.tag { color: var(--ink); font-weight: 600; } .tag.go { color: var(--accent); } .conditions { padding-inline-start: 1.2rem; margin-block: .25rem .5rem; } .conditions li { margin-block: .4rem; } .conditions .hint, .summary .hint, .due .hint { font-size: .95em; margin: 0; }
.summary ul { margin-block: .25rem 0; padding-inline-start: 1.2rem; } .summary button.link { color: var(--wrong); } .summary.mild { border-width: 1px; border-color: var(--line); } .summary.mild button.link { color: var(--accent); } .advice { margin-block: var(--space); }
.due { list-style: none; padding: 0; } .due li { display: grid; grid-template-columns: minmax(7rem, 11rem) 1fr; gap: .25rem 1rem; padding-block: .5rem; border-block-end: 1px solid var(--hair); margin: 0; } .due .when { color: var(--quiet); } .due .late .when { color: var(--wrong); } .due .badge { display: block; }
.facts { display: grid; gap: 0; margin-block: var(--space); } .facts > div { display: grid; grid-template-columns: minmax(9rem, 16rem) 1fr; gap: .25rem 1rem; border-block-end: 1px solid var(--hair); padding-block: .4rem; } .facts dd { font-weight: 600; } .prose { white-space: pre-line; } .picture { margin-block: var(--space); } .picture svg { max-inline-size: 100%; block-size: auto; }
vademecum-assessment::part(file), vademecum-assessment::part(head) { display: none; } vademecum-assessment { margin-block: var(--space); }
@container (max-width: 34em) { .due li, .facts > div { grid-template-columns: 1fr; gap: 0; } .inside { padding-inline-start: .75rem; margin-inline-start: 0; } .inside .inside { padding-inline-start: .5rem; } .tools button { padding-inline: .75rem; } .move { padding: .85rem; } .line { display: block; } .step > :is(h1, h2, h3) { font-size: 1.5em; } }
@container (min-width: 56em) { .menu { display: none; } .menu-body { display: block; border: 0; padding: 0; margin: 0; } .stepped { grid-template-columns: 15rem minmax(0, 1fr); } nav { max-block-size: calc(100vh - 2rem); overflow-y: auto; } .body { max-inline-size: 48rem; } }
@media (forced-colors: active) { nav li button[aria-current] { border-inline-start: 6px solid Highlight; } .item.open, .move.possible { border-color: Highlight; } }
@media print { .tools, nav, .menu-body { display: none; } .move, .item { break-inside: avoid; } .inside { margin-inline: 0; } .step { margin-block-end: 1.5rem; } }
`;

/** @type {CSSStyleSheet|undefined} */
let sheet;

/** The sheet, one for all elements of a page. */
export function lookOf() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  return sheet;
}
