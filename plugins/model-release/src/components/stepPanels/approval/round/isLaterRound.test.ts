import type { ReleaseEvent } from '@model-release/backstage-plugin-model-release-common';
import { anEvent } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { isLaterRound } from './isLaterRound';

const MARTA = 'user:default/marta';
const IVO = 'user:default/ivo';
const stepKey = 'release-sign-off';

function isLater(...events: Array<Partial<ReleaseEvent>>) {
  const trail = events.map((event, index) =>
    anEvent({ seq: index + 1, stepKey, ...event }),
  );
  return isLaterRound(trail, stepKey, { ref: MARTA });
}

describe('a sign-off has a round before this one', () => {
  it.each<[boolean, string, Array<Partial<ReleaseEvent>>]>([
    [false, 'nothing has happened', []],
    [
      false,
      'another has signed, and it counts',
      [{ type: 'step.approved', actor: IVO }],
    ],
    [true, 'the reader has signed', [{ type: 'step.approved', actor: MARTA }]],
    [
      true,
      'somebody signed for the reader',
      [{ type: 'step.approved', actor: IVO, onBehalfOf: MARTA }],
    ],
    [
      true,
      'anybody requested changes',
      [{ type: 'step.changes_requested', actor: IVO }],
    ],
    [
      true,
      'an approval is void',
      [{ type: 'step.approved', actor: IVO }, { type: 'step.approval_voided' }],
    ],
    [
      false,
      'changes were requested of another step',
      [{ type: 'step.changes_requested', stepKey: 'security-review' }],
    ],
  ])('is %s where %s', (expected, _, events) => {
    expect(isLater(...events)).toBe(expected);
  });
});
