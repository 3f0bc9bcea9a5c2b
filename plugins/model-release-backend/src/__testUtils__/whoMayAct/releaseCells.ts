import {
  RELEASE_ACTIONS,
  ReleaseAction,
  ReleaseStatus,
} from '@model-release/backstage-plugin-model-release-common';
import { Cast, CASTS } from './casts';
import { SceneName } from './scenes';

/** The permission that the portal's policy does not give. */
export type ReleaseWithout = 'nothing' | 'withdraw' | 'comment' | 'revoke';

/** One question: may they do this to such a release? */
export interface ReleaseCell {
  cast: Cast;
  scene: SceneName;
  state: ReleaseStatus;
  action: ReleaseAction;
  without: ReleaseWithout;
}

/** Where a release is found in each state. */
const FOUND: ReadonlyArray<[state: ReleaseStatus, scene: SceneName]> = [
  ['in_review', 'the work is open'],
  ['approved', 'signed off'],
  ['withdrawn', 'withdrawn while worked on'],
];

const PERMISSIONS: Record<ReleaseAction, ReleaseWithout> = {
  withdraw: 'withdraw',
  amend: 'withdraw',
  comment: 'comment',
  revoke: 'revoke',
  'refresh-owners': 'comment',
};

/** Of programs it is not asked without a permission: the policy gives them everything. */
function withoutsFor(action: ReleaseAction, { through }: Cast) {
  const nothing: ReleaseWithout = 'nothing';
  return through === 'service' ? [nothing] : [nothing, PERMISSIONS[action]];
}

/** Every question about releases that the table has to decide. */
export const RELEASE_CELLS: ReleaseCell[] = CASTS.flatMap(cast =>
  FOUND.flatMap(([state, scene]) =>
    RELEASE_ACTIONS.flatMap(action =>
      withoutsFor(action, cast).map(without => ({
        cast,
        scene,
        state,
        action,
        without,
      })),
    ),
  ),
);
