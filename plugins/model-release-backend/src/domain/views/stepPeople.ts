import {
  Delegation,
  isDoneStep,
  isOpenRelease,
  Release,
  Step,
  StepDelegate,
  StepPeople,
} from '@model-release/backstage-plugin-model-release-common';

/** The people behind owners, and the current delegations: looked up before a view is built. */
export interface PeopleFacts {
  /** Refs of Users by the ref of a Group or User. */
  behind: ReadonlyMap<string, readonly string[]>;
  delegations: readonly Delegation[];
}

type Owned = Pick<Step, 'owners' | 'status'>;

/** Whether anybody still has to act on a step, now or later. */
export function concernsSomebody(
  release: Pick<Release, 'status'>,
  step: Owned,
): boolean {
  return isOpenRelease(release.status) && !isDoneStep(step.status);
}

/** The owners whose people a page about these releases names. */
export function ownersToName(
  releases: ReadonlyArray<Pick<Release, 'status' | 'steps'>>,
): string[] {
  return [
    ...new Set(
      releases.flatMap(release =>
        release.steps
          .filter(step => concernsSomebody(release, step))
          .flatMap(step => step.owners),
      ),
    ),
  ];
}

/** Who covers for those of some people who are out of office. */
export function delegatesOf(
  people: readonly string[],
  delegations: readonly Delegation[],
): StepDelegate[] {
  return delegations
    .filter(({ delegator }) => people.includes(delegator))
    .map(({ delegator, delegate, until, reason }) => ({
      delegator,
      delegate,
      until,
      reason,
    }));
}

/** The people behind a step, and the delegates of those who are out of office. */
export function stepPeople(
  release: Pick<Release, 'status'>,
  step: Owned,
  { behind, delegations }: PeopleFacts,
): StepPeople {
  if (!concernsSomebody(release, step)) {
    return { people: [], delegates: [] };
  }
  const people = [
    ...new Set(step.owners.flatMap(owner => behind.get(owner) ?? [])),
  ];
  return {
    people,
    delegates: delegatesOf(people, delegations),
  };
}
