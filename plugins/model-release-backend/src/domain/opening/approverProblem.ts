import { nameOf } from '@model-release/backstage-plugin-model-release-common';
import { StepWithOwners } from '../stepOwners';

/** The approver that a request names. */
export interface NamedApprover {
  ref: string;
  /** Their ownership refs; missing when the catalog has no such User. */
  ownershipRefs?: string[];
}

/**
 * Why the named approver could never approve this release, or `undefined` when they could. Checked
 * up front, so that nobody works on a release that nobody may approve.
 */
export function approverProblem(
  { ref, ownershipRefs }: NamedApprover,
  requester: string,
  steps: readonly StepWithOwners[],
): string | undefined {
  const name = nameOf(ref);
  if (!ownershipRefs) {
    return `${ref} is not a User in the catalog.`;
  }
  if (ref === requester) {
    return `${name} requests this release, so somebody else must approve it.`;
  }
  const signOffs = steps.flatMap(({ step: { title, approval }, owners }) =>
    approval ? [{ title, approval, owners }] : [],
  );
  const quorum = signOffs.find(({ approval }) => approval.count > 1);
  if (quorum) {
    return `“${quorum.title}” requires ${quorum.approval.count} different people, so ${name} alone cannot approve it.`;
  }
  const other = signOffs.find(
    ({ approval: { include } }) =>
      include !== undefined && !ownershipRefs.includes(include),
  );
  if (other) {
    return `“${other.title}” requires a signature from ${other.approval.include}, and ${name} does not belong to it.`;
  }
  const foreign = signOffs.find(
    ({ owners: found }) =>
      'owners' in found &&
      !found.owners.some(owner => ownershipRefs.includes(owner)),
  );
  return foreign && `${name} is not an owner of “${foreign.title}”.`;
}
