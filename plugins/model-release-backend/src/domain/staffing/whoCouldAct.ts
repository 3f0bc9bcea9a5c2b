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
  /** Whether it is not there yet, so nothing of it can be reassigned. */
  isProspect?: boolean;
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
  /** How many of those who could, whoever of them, have to complete what a sign-off covers instead. */
  busy: number;
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

/** A step that a sign-off covers and that is still to be done, and who could do it. */
interface OpenCovered {
  title: string;
  able: readonly string[];
  needed: number;
}

/** The steps whose completers could not give a sign-off afterwards. */
function openCoveredBy(
  step: Step,
  { release, behind }: StaffedRelease,
): OpenCovered[] {
  if (!step.approval?.separateFrom.includes('completers')) {
    return [];
  }
  const covered = coveredSteps(release.steps, step.key);
  return release.steps
    .filter(other => covered.includes(other.key) && needsPeople(other))
    .map(other => ({
      title: other.title,
      able: permitted(other, release, peopleOf(other.owners, behind) ?? []),
      needed: neededFor(other),
    }));
}

/**
 * Those without whom a step that a sign-off covers cannot be done, and what keeps them from the sign-off
 * then: if so few could do a step that it takes all of them, each of them will have completed it.
 */
function soleCompleters(covered: readonly OpenCovered[]): Map<string, string> {
  return new Map(
    covered
      .filter(({ able, needed }) => able.length <= needed)
      .flatMap(({ able, title }) =>
        able.map((ref): [string, string] => [
          ref,
          `has to complete “${title}”`,
        ]),
      ),
  );
}

/**
 * How many of the signers, whoever of them, have to complete a step that none but signers could. At
 * least: of steps that share people, one is counted, since one person may complete them all.
 */
function busyAmong(
  signers: readonly string[],
  covered: readonly OpenCovered[],
): number {
  const counted = new Set<string>();
  let busy = 0;
  for (const { able, needed } of covered) {
    const isTheirs =
      able.length > needed &&
      able.length < ENOUGH_PEOPLE &&
      able.every(ref => signers.includes(ref) && !counted.has(ref));
    if (isTheirs) {
      able.forEach(ref => counted.add(ref));
      busy += needed;
    }
  }
  return busy;
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
): Pick<Candidates, 'able' | 'barred' | 'busy'> {
  const { release, behind } = staffed;
  const named = namedApproverOf(release, step);
  const covered = openCoveredBy(step, staffed);
  const sole = soleCompleters(covered);
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
  return { able, barred, busy: busyAmong(able, covered) };
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
        : { able: people, barred: [], busy: 0 }),
    }
  );
}
