import {
  Delegation,
  isDoneStep,
  isOpenRelease,
  Release,
  Step,
  StepPeople,
} from '@model-release/backstage-plugin-model-release-common';

/** Who is behind the owners of steps, and who acts for whom: looked up before a view is made. */
export interface PeopleFacts {
  /** Refs of Users by the ref of a Group or User. */
  behind: ReadonlyMap<string, readonly string[]>;
  delegations: readonly Delegation[];
}

type Owned = Pick<Step, 'owners' | 'status'>;

/** Whether it is of interest who is behind a step: somebody has to act on it, now or later. */
function concernsSomebody(
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

/** Who is behind a step, and who acts for those among them who are away. */
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
    delegates: delegations
      .filter(({ delegator }) => people.includes(delegator))
      .map(({ delegator, delegate, until, reason }) => ({
        delegator,
        delegate,
        until,
        reason,
      })),
  };
}
