import {
  CommandBodies,
  Step,
} from '@model-release/backstage-plugin-model-release-common';
import { advance } from '../advance';
import { ReleaseDraft } from '../ReleaseDraft';

/** Waives a step: the release continues without it. */
export function waiveStep(
  draft: ReleaseDraft,
  step: Step,
  { reason }: CommandBodies['waive'],
): void {
  const { actor, now } = draft.context;
  const result = { type: 'waived' as const, reason };
  draft.changeStep(step.key, {
    status: 'waived',
    completedAt: now,
    completedBy: actor.ref,
    changeRequest: undefined,
    pausedRemaining: undefined,
    result,
  });
  draft.record('step.waived', { result }, step.key);
  advance(draft);
}
