/** Each row a card, each figure beside its title; small ones five in a line, each below its title. */
function cards(table: string): string {
  return `
  ${table} thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  ${table} tr { display: block; padding: 8px 0; border-bottom: 1px solid #b9c2c9; }
  ${table} th[scope="row"] { display: block; padding: 2px 0; border: 0; font-weight: 700; }
  ${table} th[data-title]::before { content: attr(data-title) " "; }
  ${table} td { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 16px; padding: 2px 0; border: 0; text-align: left; overflow-wrap: anywhere; }
  ${table} td::before { content: attr(data-title); color: #3d4a55; }
  ${table} td > bdi { margin-left: auto; text-align: right; }
  ${table} .small { display: inline-flex; flex-direction: column; min-width: 20%; padding-right: 4px; }
  ${table} .small > bdi { margin-left: 0; text-align: left; }`;
}

/**
 * The page's look. Ink on paper is 16:1, soft ink 9:1 and links 8:1, so that all text keeps the
 * 7:1 of WCAG AAA; printed, each language begins on a new sheet.
 */
export const STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; padding: 0 16px 48px; background: #fff; color: #14202b;
  font: 16px/1.6 "Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif; }
[lang="zh-Hant"] { font-family: "Noto Sans TC", "Noto Sans CJK TC", "PingFang TC", "Microsoft JhengHei", system-ui, sans-serif; }
[lang="en"] { font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
body > * { max-width: 1080px; margin-left: auto; margin-right: auto; }
a { color: #0f4c81; }
a:focus-visible { outline: 3px solid #14202b; outline-offset: 2px; }
nav ul { display: flex; flex-wrap: wrap; gap: 4px 20px; margin: 0; padding: 0; list-style: none; }
nav a { display: inline-block; padding: 10px 0; }
nav.languages { border-bottom: 1px solid #5a6872; }
article { padding-top: 16px; border-bottom: 4px solid #14202b; }
h1 { margin: 16px 0 8px; font-size: 28px; line-height: 1.3; overflow-wrap: anywhere; text-wrap: balance; word-break: keep-all; }
h2 { margin: 32px 0 8px; font-size: 21px; line-height: 1.3; }
p { margin: 4px 0 8px; max-width: 46em; }
.week { white-space: nowrap; }
ul.points { margin: 0; padding-left: 1.2em; max-width: 46em; }
.revision { color: #3d4a55; }
.sample { padding: 8px 12px; border: 3px solid #14202b; font-weight: 700; }
.panel { display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px 40px; margin: 12px 0 28px; align-items: start; }
.panel > div { min-width: 0; }
figure { margin: 0; }
figcaption, caption { padding: 4px 0; text-align: left; font-weight: 700; }
svg { display: block; max-width: 100%; height: auto; font-family: inherit; }
table { border-collapse: collapse; width: 100%; font-size: 15px; line-height: 1.4; font-variant-numeric: tabular-nums; }
th, td { padding: 6px 10px 6px 0; border-bottom: 1px solid #b9c2c9; text-align: left; vertical-align: top; font-weight: 400; overflow-wrap: break-word; }
thead th { border-bottom: 2px solid #14202b; vertical-align: bottom; font-weight: 700; }
th:last-child, td:last-child { padding-right: 0; }
.figure { text-align: right; }
.more { color: #3d4a55; }
@media screen and (max-width: 48em) {${cards('.usual')}
}
@media screen and (max-width: 64em) {${cards('.broad')}
}
@media (min-width: 860px) {
  .panel { grid-template-columns: 360px minmax(0, 1fr); }
  .panel.alone { grid-template-columns: minmax(0, 1fr); }
  .panel.charts { grid-template-columns: 360px 360px 1fr; }
  .panel.charts > div { grid-column: 1 / -1; }
  .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0 40px; }
  .wide .panel { grid-template-columns: minmax(0, 1fr); }
}
@media print {
  @page { size: A4; margin: 14mm; }
  body { padding: 0; font-size: 10pt; }
  nav { display: none; }
  article { border: 0; padding: 0; }
  article + article { break-before: page; }
  h1, h2, figcaption, caption, section > p { break-after: avoid; }
  tr, figure, p, .panel { break-inside: avoid; }
  th, td { padding: 2px 8px 2px 0; }
  h2 { margin-top: 16px; font-size: 14pt; }
  .panel { margin-bottom: 12px; }
  .panel { grid-template-columns: 70mm minmax(0, 1fr); gap: 4mm; }
  .panel.alone, .wide .panel { grid-template-columns: minmax(0, 1fr); }
  .panel.charts { grid-template-columns: 80mm 80mm; }
  .panel.charts > div { grid-column: 1 / -1; }
  .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0 8mm; }
  table { font-size: 8.5pt; }
  thead { display: table-header-group; }
}
`;
