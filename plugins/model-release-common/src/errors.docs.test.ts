import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ERROR_STATUS } from './errors';

const PAGE = resolve(__dirname, '../../../docs/reference/error-codes.md');

describe('the table of error codes in the documentation', () => {
  const rows = [
    ...readFileSync(PAGE, 'utf8').matchAll(
      /^\| `(\w+)` +\| (\d{3}) +\| (.*\S) +\| (.*\S) +\|$/gm,
    ),
  ];

  it('has every code once, with its status, and no other', () => {
    expect(rows.map(([, code, status]) => [code, Number(status)])).toEqual(
      Object.entries(ERROR_STATUS),
    );
  });
});
