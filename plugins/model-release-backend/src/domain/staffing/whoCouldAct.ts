import {
  coveredSteps,
  Denial,
  denySigner,
  isDoneStep,
  listWords,
  namedApproverOf,
  Release,
  Step,
} from '@model-release/backstage-plugin-model-release-common';
import { ENOUGH_PEOPLE, PeopleBehind } from '../PeopleBehind';

/** A release that is open or about to be, and who is behind the owners of its steps. */
export interface StaffedRelease {
  release: Pick<
    Release,
    'status' | 'requester' | 'formerRequesters' | 'approver' | 'steps'
  >;
  behind: PeopleBehind;
}

/** Somebody who owns a sign-off and could not give it. */
export interface Barred {
  ref: string;
  /** The end of a sentence about them: `requests the release`. */
  because: string;
  /** Whether it is because they are the requester of the release. */
  isRequester: boolean;
}

/** Who is behind a step, and who of them could do it. Refs of Users. */
export interface Candidates {
  people: readonly string[];
  able: readonly string[];
  /** Who could not, apart from those whom the request does not name, or who have signed. */
  barred: readonly Barred[];
  /** How many have to act on it yet. */
  needed: number;
}

/** Everybody behind some owners; `undefined` when they were not looked up. */
function peopleOf(
  owners: readonly string[],
  behind: PeopleBehind,
): string[] | undefined {
  return owners.every(owner => behind.has(owner))
    ? [...new Set(owners.flatMap(owner => behind.get(owner) ?? []))]
    : undefined;
}

/** Whether somebody is behind the owners, or could be since there are so many. */
export function isBehind(
  ref: string,
  owners: readonly string[],
  behind: PeopleBehind,
): boolean {
  return owners.some(owner => {
    const people = behind.get(owner) ?? [];
    return people.includes(ref) || people.length >= ENOUGH_PEOPLE;
  });
}

/** Whether people still have to act on a step. A webhook needs somebody once it has failed. */
export function needsPeople({ status, type }: Step): boolean {
  return (
    !isDoneStep(status) &&
    status !== 'rejected' &&
    (type !== 'webhook' || status === 'failed')
  );
}

/** How many people have to act on a step yet. */
function neededFor({ approval, signatures }: Step): number {
  const { count = 1, include } = approval ?? {};
  const isIncluded = signatures.some(({ fulfils }) => fulfils === include);
  const missing = count - signatures.length;
  return Math.max(missing, include !== undefined && !isIncluded ? 1 : 0);
}

/** Those whom no rule keeps from a step, whoever has to do the steps before it. */
function permitted(
  step: Step,
  release: StaffedRelease['release'],
  people: readonly string[],
): string[] {
  return step.approval
    ? people.filter(ref => !denySigner({ release, step }, ref))
    : [...people];
}

/**
 * Those without whom a step that a sign-off covers cannot be done, and what keeps them from the sign-off
 * then: if so few could do a step that it takes all of them, each of them will have completed it.
 */
function soleCompleters(
  step: Step,
  { release, behind }: StaffedRelease,
): Map<string, string> {
  if (!step.approval?.separateFrom.includes('completers')) {
    return new Map();
  }
  const covered = coveredSteps(release.steps, step.key);
  const open = release.steps.filter(
    other => covered.includes(other.key) && needsPeople(other),
  );
  return new Map(
    open.flatMap(other => {
      const people = peopleOf(other.owners, behind) ?? [];
      const able = permitted(other, release, people);
      return able.length > neededFor(other)
        ? []
        : able.map((ref): [string, string] => [
            ref,
            `has to complete “${other.title}”`,
          ]);
    }),
  );
}

/** What a refusal of {@link denySigner} says of somebody; nothing of those who have signed. */
function reasonOf(denial: Denial, isRequester: boolean): string | undefined {
  switch (denial.code) {
    case 'own_request':
      return isRequester ? 'requests the release' : 'requested the release';
    case 'completed_covered_step': {
      const titles = denial.details.completed.map(({ title }) => `“${title}”`);
      return `completed ${listWords([...new Set(titles)])}`;
    }
    default:
      return undefined;
  }
}

/** The people behind a sign-off, by whether they could give it. */
function signersOf(
  step: Step,
  staffed: StaffedRelease,
  people: readonly string[],
): Pick<Candidates, 'able' | 'barred'> {
  const { release, behind } = staffed;
  const named = namedApproverOf(release, step);
  const sole = soleCompleters(step, staffed);
  const able: string[] = [];
  const barred: Barred[] = [];
  for (const ref of named === undefined ? people : [named]) {
    const denial = denySigner({ release, step }, ref);
    const isRequester = ref === release.requester;
    const because = denial ? reasonOf(denial, isRequester) : sole.get(ref);
    if (because !== undefined) {
      const isOwnRequest = denial?.code === 'own_request';
      barred.push({ ref, because, isRequester: isRequester && isOwnRequest });
    } else if (!denial && isBehind(ref, step.owners, behind)) {
      able.push(ref);
    }
  }
  return { able, barred };
}

/**
 * Who could do a step, now or once its turn comes; `undefined` when its owners were not looked up. A
 * delegate adds nobody: an act for somebody counts as theirs, and what keeps either of them from it keeps
 * both.
 */
export function whoCouldAct(
  step: Step,
  staffed: StaffedRelease,
): Candidates | undefined {
  const people = peopleOf(step.owners, staffed.behind);
  return (
    people && {
      people,
      needed: neededFor(step),
      ...(step.approval
        ? signersOf(step, staffed, people)
        : { able: people, barred: [] }),
    }
  );
}
