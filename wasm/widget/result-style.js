/** The look of the result, besides that of the form. */

import { colours } from './colours.js';

const css = `${colours({
    low: ['#dcebd5', '#25412a'], moderate: ['#fdf0c4', '#544312'], high: ['#f8cfa4', '#683b12'], extreme: ['#f3aea8', '#76231d'],
    reconsider: ['#a3241b', '#ff9d94'], clarify: ['#b35c00', '#f3b36b'], prototype: ['#1d4e89', '#9cc4f5'], ready: ['#2b6a34', '#8fd19a'],
  })}
.indication { border-inline-start: 8px solid var(--tone, var(--accent)); } .indication.reconsider { --tone: var(--reconsider); } .indication.clarify { --tone: var(--clarify); }
.indication.prototype { --tone: var(--prototype); } .indication.ready { --tone: var(--ready); }
.indications { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: .35rem; list-style: none; padding: 0; margin-block: var(--space); } .indications li { border-block-start: 6px solid var(--hair); padding-block-start: .4rem; margin: 0; color: var(--quiet); }
.indications [aria-current] { border-color: var(--tone); color: var(--ink); font-weight: 700; } .meter { display: grid; gap: .35rem; } .meter .bar { inline-size: 100%; max-inline-size: 42rem; block-size: .75rem; }
.bar { display: inline-block; inline-size: 4rem; block-size: .6rem; border-radius: 99px; background: var(--hair); overflow: hidden; vertical-align: baseline; } .bar span { display: block; block-size: 100%; background: var(--accent); border-radius: inherit; }
.score { white-space: nowrap; font-variant-numeric: tabular-nums; } .none { color: var(--quiet); } tr.question > * { background: var(--soft); } tr.question th { font-weight: 700; } tr.question .hint { font-weight: 400; margin-inline-start: .5rem; } tr.differs td { font-weight: 700; }
.flag { display: inline-block; font-weight: 400; color: var(--wrong); } .points ul { padding: 0; margin: 0; list-style: none; } .points td[class] { font-weight: 700; white-space: nowrap; } tbody th:is(.points *, .ledger *, .risks *) { font-weight: 600; } .ledger ul { padding: 0; margin: 0; list-style: none; }
.status-met::before { content: "● "; content: "● " / ""; } .status-partly::before { content: "◐ "; content: "◐ " / ""; } .status-not-met::before { content: "○ "; content: "○ " / ""; }
.heat { display: grid; gap: var(--space) calc(var(--space) * 2); grid-template-columns: minmax(0, 1fr); align-items: start; } .heat svg { inline-size: 15rem; max-inline-size: 100%; }
.low { background: var(--low); fill: var(--low); } .moderate { background: var(--moderate); fill: var(--moderate); } .high { background: var(--high); fill: var(--high); } .extreme { background: var(--extreme); fill: var(--extreme); }
svg text { fill: var(--ink); font-size: 8px; } .axis { fill: var(--quiet); } svg .count { font-size: 11px; font-weight: 700; } .here { stroke: var(--ink); stroke-width: 1.5; } td.level strong { display: block; } .matrix { table-layout: fixed; min-inline-size: 36rem; } .matrix thead :first-child { inline-size: 22%; } .ledger thead :is(:nth-child(2), :nth-child(3)) { inline-size: 24%; } .matrix :is(th, td) { border: 1px solid var(--hair); }
.finding { border-inline-start: 4px solid var(--hair); padding-inline-start: var(--space); margin-block-end: var(--space); } .finding.error { border-color: var(--wrong); } .finding.warning { border-color: var(--clarify); } .finding p, .finding ul { margin-block: 0 .25rem; }
@container (min-width: 40em) { .heat { grid-template-columns: minmax(0, 1fr) auto; } }
@container (max-width: 30em) { .indications { grid-template-columns: 1fr; gap: 0; } .indications li { border-block-start: 0; border-inline-start: 6px solid var(--hair); padding: .15rem .6rem; } } @container (max-width: 34em) { tr.question { background: var(--soft); margin-block-start: .5rem; } tr.question > * { background: none; padding-inline: .5rem !important; } .level { padding-inline: .5rem !important; } }
@media (forced-colors: active) { td.level, rect.level, .bar, .bar span, .indications li { forced-color-adjust: none; } td.level { color: var(--ink); } }
@media print { .bar, .bar span, .level, tr.question > *, .indications li, rect { print-color-adjust: exact; -webkit-print-color-adjust: exact; } .matrix { min-inline-size: 0; } }
`;

/** @type {CSSStyleSheet|undefined} */
let sheet;

/** The sheet, one for all elements of a page. */
export function resultStyle() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  return sheet;
}
