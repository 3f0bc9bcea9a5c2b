import { aReleaseSummary } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { csvCell, releasesCsv } from './releasesCsv';

describe('releases as CSV', () => {
  it('have a line of names and one for each, with who approved and the ticket', () => {
    const [head, line, rest] = releasesCsv([
      aReleaseSummary({
        id: 'r7',
        status: 'released',
        tickets: ['CHG-0002'],
        approvedBy: ['user:default/vera', 'user:default/wim'],
        releasedAt: '2026-03-04T08:00:00.000Z',
      }),
    ]).split('\r\n');
    expect(head).toMatch(/^"id","model",.*"approved by","ticket",/);
    expect(line).toMatch(/^"r7",/);
    expect(line).toContain(
      '"user:default/vera user:default/wim","CHG-0002","2026-03-04T08:00:00.000Z"',
    );
    expect(rest).toBe('');
  });

  it.each([
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['+1', `"'+1"`],
    ['-1', `"'-1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\t=1', `"'\t=1"`],
    ['ckpt-1', '"ckpt-1"'],
    ['epoch=2-step=1500', '"epoch=2-step=1500"'],
    [undefined, '""'],
  ])('runs no formula: %s', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });
});
