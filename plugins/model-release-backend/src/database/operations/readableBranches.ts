import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import {
  ReleaseCondition,
  ReleaseCriteria,
} from '@model-release/backstage-plugin-model-release-node';

/** Criteria in which "not" is said of single conditions only. */
export type Branch =
  | { condition: ReleaseCondition; negated: boolean }
  | { allOf: Branch[] }
  | { anyOf: Branch[] };

/** Each branch costs a query of its own; policies have three or four. */
const MOST_BRANCHES = 16;

const NEVER: Branch = {
  condition: { field: 'status', values: [] },
  negated: false,
};

/**
 * Takes criteria apart into branches: what may be read is what meets one of them. A branch has no
 * "or" in it, which lets a database answer it from one index, whereas it answers an "or" across
 * tables by looking at every release. Criteria that would fall into very many branches stay whole.
 */
export function readableBranches(
  criteria: Exclude<ReleaseCriteria, 'all' | 'none'>,
): Branch[] {
  const whole = pushDown(criteria, false);
  return split(whole) ?? [whole];
}

/** Moves "not" inwards: not (a and b) is (not a) or (not b), and the reverse. */
function pushDown(
  criteria: Exclude<ReleaseCriteria, 'all' | 'none'>,
  negated: boolean,
): Branch {
  if (isNotCriteria<ReleaseCondition>(criteria)) {
    return pushDown(criteria.not, !negated);
  }
  if (isAndCriteria<ReleaseCondition>(criteria)) {
    const parts = criteria.allOf.map(part => pushDown(part, negated));
    return negated ? anyOf(parts) : { allOf: parts };
  }
  if (isOrCriteria<ReleaseCondition>(criteria)) {
    const parts = criteria.anyOf.map(part => pushDown(part, negated));
    return negated ? { allOf: parts } : anyOf(parts);
  }
  return { condition: criteria, negated };
}

/** One of nothing is never met, and must not come out as no condition at all. */
function anyOf(parts: Branch[]): Branch {
  return parts.length === 0 ? NEVER : { anyOf: parts };
}

/** @returns `undefined` when there would be too many */
function split(branch: Branch): Branch[] | undefined {
  if ('condition' in branch) {
    return [branch];
  }
  if ('anyOf' in branch) {
    return ifFew(branch.anyOf.flatMap(part => split(part) ?? [part]));
  }
  // Each way to meet the first part, with each way to meet the second, and so on.
  let ways: Branch[][] = [[]];
  for (const part of branch.allOf) {
    const parts = split(part) ?? [part];
    if (ways.length * parts.length > MOST_BRANCHES) {
      return undefined;
    }
    ways = ways.flatMap(way => parts.map(next => [...way, next]));
  }
  return ways.map(allOf => ({ allOf }));
}

function ifFew(branches: Branch[]): Branch[] | undefined {
  return branches.length > MOST_BRANCHES ? undefined : branches;
}
