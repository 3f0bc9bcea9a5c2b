import { aReleaseSummary } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { exportReleases, MOST_EXPORTED } from './exportReleases';

const filters = { tab: 'done', overdue: false } as const;

/** Pages of a hundred, so many in all. */
function aList(count: number) {
  const listReleases = jest.fn(
    async ({ cursor = '0' }: { cursor?: string } = {}) => {
      const from = Number(cursor);
      const to = Math.min(from + 100, count);
      return {
        items: Array.from({ length: to - from }, (_, n) =>
          aReleaseSummary({ id: `r${from + n}` }),
        ),
        nextCursor: to < count ? String(to) : undefined,
      };
    },
  );
  return { listReleases };
}

const linesOf = (csv: string) => csv.trimEnd().split('\r\n').length;

describe('the export of a list', () => {
  it('has everything that the filters select, whatever the page shows', async () => {
    const api = aList(230);
    const { csv, count, isCut } = await exportReleases(api, filters);
    expect({ count, isCut }).toEqual({ count: 230, isCut: false });
    expect(linesOf(csv)).toBe(231);
    expect(api.listReleases).toHaveBeenCalledTimes(3);
    expect(api.listReleases).toHaveBeenCalledWith(
      expect.objectContaining({ status: ['done'], limit: 100 }),
    );
  });

  it('has what was sent back to the reader, as their list does', async () => {
    const sentBack = aReleaseSummary({ id: 'sent-back' });
    sentBack.steps[0].status = 'changes_requested';
    const listReleases = async ({
      requester,
    }: { requester?: string } = {}) => ({
      items: requester === 'me' ? [sentBack] : [aReleaseSummary({ id: 'r1' })],
    });
    const { csv } = await exportReleases(
      { listReleases },
      { tab: 'mine', overdue: false },
    );
    expect(csv).toContain('"sent-back"');
    expect(csv).toContain('"r1"');
    expect(linesOf(csv)).toBe(3);
  });

  it('ends at a number that a spreadsheet takes, and says so', async () => {
    const { csv, isCut } = await exportReleases(
      aList(MOST_EXPORTED + 1),
      filters,
    );
    expect(linesOf(csv)).toBe(MOST_EXPORTED + 1);
    expect(isCut).toBe(true);
  });
});
