import type {
  Release,
  ReleaseEvent,
} from '@model-release/backstage-plugin-model-release-common';
import { anEvent } from '@model-release/backstage-plugin-model-release-common/testUtils';

const TYPES: Readonly<Record<string, ReleaseEvent['type']>> = {
  complete: 'step.completed',
  reaffirm: 'step.reaffirmed',
  approve: 'step.approved',
  'request-changes': 'step.changes_requested',
  resubmit: 'step.resubmitted',
  reject: 'step.rejected',
  waive: 'step.waived',
  reopen: 'step.reopened',
  reassign: 'step.reassigned',
  redeliver: 'step.redelivery_requested',
  withdraw: 'release.withdrawn',
  revoke: 'release.revoked',
  close: 'release.closed',
  'reassign-requester': 'requester.reassigned',
  amend: 'release.amended',
  comment: 'comment.added',
  'edit-comment': 'comment.edited',
  remove: 'evidence.removed',
};

/** What was done. */
export interface Done {
  name: string;
  stepKey?: string;
  body: Record<string, unknown>;
  /** The release before and after it. */
  before: Release;
  after: Release;
  actor: string;
  onBehalfOf?: string;
  at: string;
}

function dataOf({ name, stepKey, body, before, after }: Done) {
  const { expectedVersion, ...data } = body;
  const stepIn = ({ steps }: Release) =>
    steps.find(({ key }) => key === stepKey);
  switch (name) {
    case 'complete':
    case 'reaffirm':
    case 'waive':
      return { result: stepIn(after)?.result };
    case 'reassign':
      return { ...data, from: stepIn(before)?.owners };
    case 'reassign-requester':
      return { ...data, from: before.requester };
    case 'redeliver':
      return { target: stepIn(before)?.webhook?.target };
    default:
      return data;
  }
}

/** What a command leaves in the audit trail; looking up owners leaves nothing when it finds none. */
export function toEvent(done: Done, seq: number): ReleaseEvent | undefined {
  const { name, stepKey, actor, onBehalfOf, at } = done;
  const type = TYPES[name];
  const data = dataOf(done);
  return type && anEvent({ seq, type, at, actor, onBehalfOf, stepKey, data });
}
