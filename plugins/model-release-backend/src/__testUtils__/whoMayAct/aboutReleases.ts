import {
  EventType,
  RELEASE_ACTIONS,
  ReleaseAction,
  ReleaseStatus,
} from '@model-release/backstage-plugin-model-release-common';
import { Cast, CASTS, nameOf } from './casts';
import { REQUESTERS } from './relations';
import { RELEASE_RULES } from './releaseTable';
import { SceneName } from './scenes';
import { sendReleaseAction } from './sendAction';
import { Cell, Topic } from './topic';

/** May they do this to such a release? */
interface ReleaseCell extends Cell {
  state: ReleaseStatus;
  action: ReleaseAction;
}

/** Where a release is found in each state. */
const FOUND: ReadonlyArray<[state: ReleaseStatus, scene: SceneName]> = [
  ['in_review', 'the work is open'],
  ['approved', 'signed off'],
  ['withdrawn', 'withdrawn while worked on'],
];

/** The permission that each action takes, and the event that says what came of it. */
const ACTIONS: Record<ReleaseAction, [permission: string, event: EventType]> = {
  withdraw: ['withdraw', 'release.withdrawn'],
  amend: ['withdraw', 'release.amended'],
  comment: ['comment', 'comment.added'],
  revoke: ['revoke', 'release.revoked'],
  close: ['close', 'release.closed'],
  'reassign-requester': ['reassign-requester', 'requester.reassigned'],
  'refresh-owners': ['comment', 'step.owners_changed'],
};

/** Of programs it is not asked without a permission: the policy gives them everything. */
function withoutsFor(action: ReleaseAction, { through }: Cast): string[] {
  const [permission] = ACTIONS[action];
  return through === 'service' ? ['nothing'] : ['nothing', permission];
}

/** The table about releases as a whole. */
export const RELEASES: Topic<ReleaseCell> = {
  rules: RELEASE_RULES,
  permissions: 'model-release.release',
  cells: CASTS.flatMap(cast =>
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
  ),
  nameOf: ({ cast: { through, who }, action, state, without }) =>
    [action, through, who, state, without].join(' | '),
  factsOf: ({ cast, state, without }) => ({
    actor: [nameOf(cast.ref)],
    through: [cast.plugin],
    requester: [nameOf(REQUESTERS[cast.line])],
    'model-owner': ['model-makers'],
    state: [state.replace('_', ' ')],
    permission: [`model-release.release.${without}`],
  }),
  toldOf: ({ actions }, { action }) => ({
    verdict: actions.find(({ name }) => name === action),
    isOffered: true,
  }),
  send: (portal, release, { action, cast }) =>
    sendReleaseAction(portal, release, action, cast.authorization),
  expectDone: (_after, [first], { action }) => {
    const [, event] = ACTIONS[action];
    expect(first?.type).toBe(event);
  },
};
