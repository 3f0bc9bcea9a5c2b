/** How the page looks, on a screen and on A4. */
export const PAGE_STYLE = `
@page { size: A4; margin: 16mm 14mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 32px 24px; max-width: 860px; color: #1c2430; background: #fff;
  font: 14px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
h1 { font-size: 26px; line-height: 1.2; margin: 0 0 4px; overflow-wrap: anywhere; }
h2 { font-size: 17px; margin: 32px 0 10px; padding-bottom: 4px; border-bottom: 2px solid #1c2430; }
h3 { font-size: 15px; margin: 0; overflow-wrap: anywhere; }
h4 { font-size: 13px; margin: 12px 0 4px; color: #55606e; }
p { margin: 6px 0; overflow-wrap: anywhere; }
.lead { color: #55606e; margin: 0 0 12px; }
.state { display: inline-block; padding: 1px 9px; border-radius: 10px; font-size: 12px; font-weight: 600;
  border: 1px solid currentColor; color: #55606e; white-space: nowrap; }
.ok { color: #14693a; } .bad { color: #a3201b; } .open { color: #0b5cad; }
dl { display: grid; grid-template-columns: minmax(110px, 24%) 1fr; gap: 3px 14px; margin: 8px 0; }
dt { color: #55606e; } dd { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap; }
dl.answers { display: block; } dl.answers dt { margin-top: 8px; }
table { width: 100%; border-collapse: collapse; margin: 8px 0; font-size: 13px; }
thead { display: table-header-group; }
th { color: #55606e; font-weight: 500; }
th, td { text-align: left; padding: 4px 10px 4px 0; border-bottom: 1px solid #dde2e8; vertical-align: top; overflow-wrap: anywhere; }
tr { break-inside: avoid; }
th { white-space: nowrap; }
td { min-width: 100px; }
td.time, td.size { white-space: nowrap; }
td.size, td.number { min-width: 0; }
td.number { white-space: nowrap; }
.ref { color: #55606e; font-size: 0.92em; }
td .ref { display: block; white-space: nowrap; }
td > code { display: inline-block; min-width: 160px; }
@media (max-width: 760px) { table { display: block; overflow-x: auto; } }
code { font: 12px/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
section.step { border: 1px solid #dde2e8; border-radius: 6px; padding: 12px 16px; margin: 12px 0; }
section.step header { display: flex; gap: 12px; align-items: baseline; justify-content: space-between; break-after: avoid; }
ul { margin: 6px 0; padding-left: 20px; } li { overflow-wrap: anywhere; }
blockquote { margin: 8px 0; padding-left: 12px; border-left: 3px solid #dde2e8; white-space: pre-wrap; overflow-wrap: anywhere; }
footer { margin-top: 32px; color: #55606e; font-size: 12px; }
a { color: inherit; }
h2, h3, h4 { break-after: avoid; }
@media print { body { padding: 0; max-width: none; font-size: 10.5pt; } table { font-size: 9pt; } code { font-size: 8pt; } }
`;
