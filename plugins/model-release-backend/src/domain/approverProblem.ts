import {
  nameOf,
  StepDefinition,
} from '@model-release/backstage-plugin-model-release-common';
import { StepOwners } from './stepOwners';

/** Somebody whom a request names to sign off. */
export interface NamedApprover {
  ref: string;
  /** Through what they own things; missing when the catalog does not know them as a User. */
  ownershipRefs?: string[];
}

/**
 * Why the named approver could never sign this release off, or `undefined` when they could: then
 * nobody works on a release that nobody may approve.
 */
export function approverProblem(
  { ref, ownershipRefs }: NamedApprover,
  requester: string,
  steps: readonly StepDefinition[],
  owners: readonly StepOwners[],
): string | undefined {
  const name = nameOf(ref);
  if (!ownershipRefs) {
    return `approver: ${ref} is no User in the catalog.`;
  }
  if (ref === requester) {
    return `approver: ${name} asks for this release, so somebody else has to approve it.`;
  }
  const approvals = steps.flatMap((step, index) =>
    step.approval ? [{ ...step, approval: step.approval, index }] : [],
  );
  const quorum = approvals.find(step => step.approval.count > 1);
  if (quorum) {
    return `approver: “${quorum.title}” needs ${quorum.approval.count} distinct people, so it cannot be left to ${name} alone.`;
  }
  const foreign = approvals.find(({ index }) => {
    const found = owners[index];
    return (
      'owners' in found &&
      !found.owners.some(owner => ownershipRefs.includes(owner))
    );
  });
  const other = approvals.find(
    ({ approval: { include } }) =>
      include !== undefined && !ownershipRefs.includes(include),
  );
  if (other) {
    return `approver: “${other.title}” requires ${other.approval.include}, and ${name} does not belong to it.`;
  }
  return (
    foreign && `approver: ${name} is none of the owners of “${foreign.title}”.`
  );
}
