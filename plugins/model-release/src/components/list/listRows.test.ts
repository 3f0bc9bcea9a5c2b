import {
  anActor,
  aReleaseSummary,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { toSummary } from '../../fakes/toSummary';
import { inReview, released } from '../../__testUtils__/scenes';
import { listRows } from './listRows';

const theo = anActor('theo', { groups: ['appsec', 'data-governance'] });
const NOW = '2026-03-03T08:00:00.000Z';

/** In review with three steps in parallel, two of which are Theo's. */
const threeSteps = (id: string) =>
  toSummary({ ...inReview(), id }, NOW, undefined, {
    actor: theo,
    permits: () => true,
  });

describe('the rows of the list', () => {
  it('are one for each step that waits for the reader, and no other steps', () => {
    const rows = listRows([threeSteps('r1')], theo, 'mine');
    expect(rows.map(({ stepKey }) => stepKey).sort()).toEqual([
      'security-review',
      'training-data',
    ]);
    expect(rows.every(({ others }) => others === 0)).toBe(true);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(2);
  });

  it('are one for each release elsewhere, with how much else it waits for', () => {
    const [row, ...rest] = listRows([threeSteps('r1')], theo, 'pending');
    expect(rest).toEqual([]);
    expect(row.waiting?.mine).toBe(true);
    expect(row.others).toBe(2);
    expect(row.stepKey).toBeUndefined();
  });

  it('say which are about the same subject, since their links need names of their own', () => {
    const twice = [threeSteps('r1'), threeSteps('r2')];
    expect(
      listRows(twice, theo, 'pending').map(({ isRepeated }) => isRepeated),
    ).toEqual([true, true]);
    const [one] = listRows([threeSteps('r1')], theo, 'mine');
    expect(one.isRepeated).toBe(false);
  });

  it('wait for nothing once the release has ended', () => {
    const ended = { ...aReleaseSummary(), ...toSummary(released(), NOW) };
    const [row] = listRows([ended], theo, 'done');
    expect(row).toMatchObject({ waiting: undefined, others: 0 });
  });
});
