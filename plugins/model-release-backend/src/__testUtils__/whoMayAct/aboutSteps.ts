import {
  EventType,
  STEP_ACTIONS,
  StepAction,
  StepStatus,
  StepType,
} from '@model-release/backstage-plugin-model-release-common';
import { stepOf } from '../TestPortal';
import { Cast, CASTS, nameOf } from './casts';
import { STEP_OF } from './everyStepRunbook';
import { isPossible, OFFERED } from './possible';
import { REQUESTERS, Who } from './relations';
import { SceneName, SCENES, StepState } from './scenes';
import { sendStepAction } from './sendAction';
import { STEP_RULES } from './stepTable';
import { Cell, Topic } from './topic';

/** May they do this to such a step? */
interface StepCell extends Cell {
  step: StepType;
  state: StepState;
  action: StepAction;
}

/** They try as well what makes no sense on a step of its type, and what comes too late. */
const TRY_EVERYTHING: Who[] = [
  'requester',
  'owner',
  'delegate',
  'stranger',
  'assignee',
  'program-that-asked',
];

function triesEverything({ who, through }: Cast): boolean {
  return TRY_EVERYTHING.includes(who) && through !== 'mcp';
}

/**
 * Without which permissions it is asked: where nobody can do it, it makes no difference what the
 * policy says. Not of plugins and programs: what it gives them is not enough.
 */
function withoutsFor(
  action: StepAction,
  step: StepType,
  state: StepState,
  { through }: Cast,
): string[] {
  if (through !== 'person' || !isPossible(action, step, state)) {
    return ['nothing'];
  }
  return action === 'waive' || action === 'reassign'
    ? ['nothing', 'act', action]
    : ['nothing', 'act'];
}

function isShown(step: StepType, state: StepState, cast: Cast): boolean {
  const isOver = state === 'withdrawn' || state === 'approved';
  // A message cannot be given to anybody.
  const isTheirs = cast.line !== 'given to gina' || step !== 'webhook';
  return isTheirs && (!isOver || triesEverything(cast));
}

function cellsOf(cast: Cast): StepCell[] {
  return Object.entries(SCENES).flatMap(([scene, { shows }]) =>
    (Object.entries(shows) as Array<[StepType, StepState]>)
      .filter(([step, state]) => isShown(step, state, cast))
      .flatMap(([step, state]) =>
        (triesEverything(cast) ? STEP_ACTIONS : OFFERED[step]).flatMap(action =>
          withoutsFor(action, step, state, cast).map(without => ({
            cast,
            scene: scene as SceneName,
            step,
            state,
            action,
            without,
          })),
        ),
      ),
  );
}

/** What comes of an action, and the event that says so. Missing: the step stays in its state. */
const OUTCOMES: Record<StepAction, { status?: StepStatus; event: EventType }> =
  {
    complete: { status: 'completed', event: 'step.completed' },
    reaffirm: { status: 'completed', event: 'step.reaffirmed' },
    upload: { event: 'evidence.stored' },
    approve: { status: 'completed', event: 'step.approved' },
    'request-changes': {
      status: 'changes_requested',
      event: 'step.changes_requested',
    },
    resubmit: { status: 'active', event: 'step.resubmitted' },
    reject: { status: 'rejected', event: 'step.rejected' },
    waive: { status: 'waived', event: 'step.waived' },
    reopen: { status: 'active', event: 'step.reopened' },
    reassign: { event: 'step.reassigned' },
    redeliver: { status: 'active', event: 'step.redelivery_requested' },
  };

/** What the step itself calls its state. */
function statusOf(state: StepState): string {
  return state === 'reopened' ? 'active' : state;
}

/** The table about steps. */
export const STEPS: Topic<StepCell> = {
  rules: STEP_RULES,
  permissions: 'model-release.step',
  cells: CASTS.flatMap(cellsOf),
  nameOf: ({ cast: { through, who }, action, step, state, without }) =>
    [action, through, who, step, state, without].join(' | '),
  factsOf: ({ cast, state, step, without }) => ({
    actor: [nameOf(cast.ref)],
    through: [cast.plugin],
    requester: [nameOf(REQUESTERS[cast.line])],
    owners:
      cast.line === 'given to gina'
        ? ['gina']
        : ['reviewers', 'second-reviewers'],
    step: [`The ${STEP_OF[step]}`],
    state: [statusOf(state).replace('_', ' ')],
    type: [step],
    permission: [`model-release.step.${without}`],
    'handed-in': [cast.handedIn && `The ${cast.handedIn}`],
    signer: [cast.signer],
  }),
  toldOf: (release, { action, step }) => ({
    verdict: stepOf(release, STEP_OF[step]).actions.find(
      ({ name }) => name === action,
    ),
    isOffered: OFFERED[step].includes(action),
  }),
  send: (portal, release, { action, cast, step }) =>
    sendStepAction(portal, release, action, STEP_OF[step], cast.authorization),
  expectDone: (after, written, { action, state, step }) => {
    const key = STEP_OF[step];
    const { status = statusOf(state), event } = OUTCOMES[action];
    expect(stepOf(after, key).status).toBe(status);
    expect(written.map(({ type, stepKey }) => [type, stepKey])).toContainEqual([
      event,
      key,
    ]);
  },
};
