import {
  EventType,
  ReleaseEvent,
  StepAction,
  StepStatus,
} from '@model-release/backstage-plugin-model-release-common';
import { expectStatus, stepOf, TestPortal } from '../TestPortal';
import { Cast } from './casts';
import { STEP_OF } from './everyStepRunbook';
import { eventsOf, standingOf } from './Releases';
import { Row } from './RuleTable';
import { playScene } from './scenes';
import { sendStepAction } from './sendAction';
import { StepCell } from './stepCells';

/** What comes of an action that is carried out, and what is then written first. */
const OUTCOMES: Record<StepAction, { status: StepStatus; event: EventType }> = {
  complete: { status: 'completed', event: 'step.completed' },
  upload: { status: 'active', event: 'evidence.stored' },
  approve: { status: 'completed', event: 'step.approved' },
  'request-changes': {
    status: 'changes_requested',
    event: 'step.changes_requested',
  },
  resubmit: { status: 'active', event: 'step.resubmitted' },
  reject: { status: 'rejected', event: 'step.rejected' },
  waive: { status: 'waived', event: 'step.waived' },
  reopen: { status: 'active', event: 'step.reopened' },
  reassign: { status: 'active', event: 'step.reassigned' },
};

/** Everything that one command wrote names the same people. */
export function expectNamed(
  events: readonly ReleaseEvent[],
  { ref, plugin, absent }: Cast,
  { answer }: Row,
): void {
  const named = events.map(({ actor, delegatedBy, onBehalfOf }) => ({
    actor,
    delegatedBy,
    onBehalfOf,
  }));
  expect(named).toEqual(
    events.map(() => ({
      actor: ref,
      delegatedBy: plugin,
      onBehalfOf: answer.forAbsent ? absent : undefined,
    })),
  );
}

/** Does what a row allows, on a release of its own, and looks at what was written. */
export async function carryOut(
  portal: TestPortal,
  { cast, scene, step, state, action }: StepCell,
  row: Row,
): Promise<void> {
  const { id } = await playScene(portal, cast.line, scene);
  const before = await standingOf(portal, id);
  const response = await sendStepAction(
    portal,
    await portal.get(id, cast.authorization),
    action,
    STEP_OF[step],
    cast.authorization,
  );
  const after = stepOf(expectStatus(response, 200), STEP_OF[step]);
  if (row.answer.changesNothing) {
    expect(await standingOf(portal, id)).toEqual(before);
    return;
  }
  const { items, valid } = await eventsOf(portal, id);
  const written = items.slice(before.events);
  const { status, event } = OUTCOMES[action];
  expect({ valid, status: after.status, event: written[0].type }).toEqual({
    valid: true,
    status: action === 'reassign' ? state : status,
    event,
  });
  expectNamed(written, cast, row);
}
