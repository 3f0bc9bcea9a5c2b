import {
  isDoneStep,
  Step,
} from '@model-release/backstage-plugin-model-release-common';
import { Command, OwnersFound } from '../command';
import { announceStep } from '../notices/announceStep';
import { noteNobody } from '../staffing/noteNobody';
import { voidSignatures } from '../reopenSteps';
import { ReleaseDraft } from '../ReleaseDraft';

type RefreshOwners = Extract<Command, { name: 'refresh-owners' }>;

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every(ref => b.includes(ref));
}

type Ownership = Pick<Step, 'owners' | 'ownerSource' | 'reassignment'>;

/** The new ownership of a step, or `undefined` when it does not change. */
function nextOwnership(
  step: Step,
  { owners: found, keepsReassignment }: OwnersFound,
): Ownership | undefined {
  const { owners, ownerSource, reassignment } = step;
  const keeps = reassignment === undefined || keepsReassignment;
  if (
    'problem' in found ||
    (keeps && isSame(reassignment?.from ?? owners, found.owners))
  ) {
    return undefined;
  }
  return reassignment && keeps
    ? {
        owners,
        ownerSource,
        reassignment: { ...reassignment, from: found.owners },
      }
    : {
        owners: found.owners,
        ownerSource: found.source,
        reassignment: undefined,
      };
}

function refreshStep(
  draft: ReleaseDraft,
  step: Step,
  found: OwnersFound,
): void {
  const next = nextOwnership(step, found);
  if (!next) {
    return;
  }
  // Earlier signatures came from the previous owners: the new owners decide again.
  voidSignatures(draft, step);
  draft.changeStep(step.key, next);
  // While a step stays reassigned, only its candidates change.
  const [before, after] = next.reassignment
    ? [step.reassignment?.from, next.reassignment.from]
    : [step.owners, next.owners];
  draft.record(
    'step.owners_changed',
    { before, after, source: next.ownerSource },
    step.key,
  );
  const added = next.owners.filter(owner => !step.owners.includes(owner));
  if (step.status === 'active' && added.length > 0) {
    announceStep(draft, step.key, {
      why: 'The catalog now lists you as an owner of this step',
      recipients: added,
    });
  }
}

/**
 * Updates owners from the catalog. Completed steps keep the owners they had, and so does a step
 * whose rule no longer resolves to anybody: with an empty list it would be stuck forever. Then it is noted
 * where no person could act on those that are left.
 */
export function refreshOwners(
  draft: ReleaseDraft,
  { found, behind, modelOwner }: RefreshOwners,
): void {
  for (const step of draft.release.steps) {
    if (found[step.key] && !isDoneStep(step.status)) {
      refreshStep(draft, step, found[step.key]);
    }
  }
  const before = draft.release.modelOwner;
  if (modelOwner !== undefined && modelOwner !== before) {
    draft.changeRelease({ modelOwner });
    draft.record('release.owner_changed', { before, after: modelOwner });
  }
  noteNobody(draft, behind);
}
