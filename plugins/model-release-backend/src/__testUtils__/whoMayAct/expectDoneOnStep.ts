import {
  EventType,
  StepAction,
  StepStatus,
} from '@model-release/backstage-plugin-model-release-common';
import { expectStatus, stepOf, TestPortal } from '../TestPortal';
import { STEP_OF } from './everyStepRunbook';
import { expectNamed } from './expectNamed';
import { STEP_POLICIES } from './policies';
import { eventsOf, standingOf } from './Releases';
import { Row } from './RuleTable';
import { playScene } from './scenes';
import { sendStepAction } from './sendAction';
import { StepCell } from './stepCells';

/** What comes of an action, and the event that says so. Missing: the step stays in its state. */
const OUTCOMES: Record<StepAction, { status?: StepStatus; event: EventType }> =
  {
    complete: { status: 'completed', event: 'step.completed' },
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
  };

/** Does what a row allows, on a release of its own, and looks at what came of it. */
export async function expectDoneOnStep(
  portal: TestPortal,
  { cast, scene, step, state, action, without }: StepCell,
  row: Row,
): Promise<void> {
  const key = STEP_OF[step];
  const { id } = await playScene(portal, cast.line, scene);
  const before = await standingOf(portal, id);
  portal.policy = STEP_POLICIES[without];
  const { authorization } = cast;
  const release = await portal.get(id, authorization);
  const response = await sendStepAction(
    portal,
    release,
    action,
    key,
    authorization,
  );
  const after = stepOf(expectStatus(response, 200), key);
  const { status = state, event } = OUTCOMES[action];
  if (row.answer.changesNothing) {
    expect(await standingOf(portal, id)).toEqual(before);
    return;
  }
  const { items, valid } = await eventsOf(portal, id);
  const written = items.slice(before.events);
  expect({ valid, status: after.status }).toEqual({ valid: true, status });
  expect(written.map(({ type, stepKey }) => [type, stepKey])).toContainEqual([
    event,
    key,
  ]);
  expectNamed(written, cast, row);
}
