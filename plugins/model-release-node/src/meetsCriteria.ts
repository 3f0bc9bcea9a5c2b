import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import { lowerCase } from './lowerCase';
import {
  ReleaseCondition,
  ReleaseCriteria,
  ReleaseField,
} from './ReleaseCriteria';
import { ReleaseResource } from './ReleaseResource';

const VALUES: Record<ReleaseField, (release: ReleaseResource) => string[]> = {
  requester: release => [lowerCase(release.requester)],
  modelOwner: release => [lowerCase(release.modelOwner)],
  stepOwner: release => release.steps.flatMap(s => s.owners).map(lowerCase),
  environment: release => [release.environment],
  status: release => [release.status],
  risk: release => [release.runbook.risk],
};

/**
 * Whether a release meets criteria. This is what they mean: whoever turns them into a query has to
 * find exactly the releases for which this says yes.
 *
 * @public
 */
export function meetsCriteria(
  criteria: ReleaseCriteria,
  release: ReleaseResource,
): boolean {
  if (criteria === 'all' || criteria === 'none') {
    return criteria === 'all';
  }
  if (isAndCriteria<ReleaseCondition>(criteria)) {
    return criteria.allOf.every(part => meetsCriteria(part, release));
  }
  if (isOrCriteria<ReleaseCondition>(criteria)) {
    return criteria.anyOf.some(part => meetsCriteria(part, release));
  }
  if (isNotCriteria<ReleaseCondition>(criteria)) {
    return !meetsCriteria(criteria.not, release);
  }
  const { field, values } = criteria;
  return VALUES[field](release).some(value => values.includes(value));
}
