import type { ReleaseSummary } from '@model-release/backstage-plugin-model-release-common';

const COLUMNS: ReadonlyArray<
  [string, (release: ReleaseSummary) => string | undefined]
> = [
  ['id', ({ id }) => id],
  ['model', ({ entityRef }) => entityRef],
  ['model on the server', ({ model }) => model],
  ['checkpoint', ({ checkpoint }) => checkpoint.id],
  ['digest', ({ checkpoint }) => checkpoint.digest],
  ['environment', ({ environment }) => environment],
  ['state', ({ status }) => status],
  ['requester', ({ requester }) => requester],
  ['requested at', ({ createdAt }) => createdAt],
  ['approved by', ({ approvedBy }) => approvedBy.join(' ')],
  ['ticket', ({ tickets }) => tickets.join(' ')],
  ['released at', ({ releasedAt }) => releasedAt],
  ['last changed at', ({ updatedAt }) => updatedAt],
  [
    'waiting on',
    ({ steps }) =>
      steps
        .filter(({ status }) => status === 'active')
        .map(({ title }) => title)
        .join('; '),
  ],
  ['due at', ({ dueAt }) => dueAt],
  ['risk', ({ runbook }) => runbook.risk],
  ['runbook', ({ runbook }) => `${runbook.name} ${runbook.version}`],
];

/** What spreadsheets take for a formula when a cell begins with it. */
const FORMULA = /^[\s]*[=+\-@\t\r]/;

/** One cell, quoted; text that a spreadsheet would run is marked as text. */
export function csvCell(value: string | undefined = ''): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return `"${safe.replace(/"/g, '""')}"`;
}

/** Releases as comma-separated values (RFC 4180): a line of names, then one for each. */
export function releasesCsv(releases: readonly ReleaseSummary[]): string {
  const lines = [
    COLUMNS.map(([name]) => csvCell(name)),
    ...releases.map(release => COLUMNS.map(([, of]) => csvCell(of(release)))),
  ];
  return lines.map(cells => `${cells.join(',')}\r\n`).join('');
}
