import {
  isGroupRef,
  listNames,
  listWords,
  namedApproverOf,
  nameOf,
  NobodyCanAct,
  Step,
} from '@model-release/backstage-plugin-model-release-common';
import {
  Candidates,
  isBehind,
  needsPeople,
  StaffedRelease,
  whoCouldAct,
} from './whoCouldAct';

/** Why no person could do a step, and what helps. */
export type NobodyProblem = Pick<NobodyCanAct, 'cause' | 'message'>;

/** The maximum number of people whose reason a sentence gives. */
const MAX_REASONS = 5;

/** What helps where the request names an approver. */
const REASSIGN = 'An owner of the step can reassign it.';

/** `Add somebody to group:default/leads in the catalog, or give the step another owner.` */
function remedy(
  who: string,
  owners: readonly string[],
  others: string[] = [],
): string {
  const groups = owners.filter(isGroupRef);
  const ways = [
    ...(groups.length > 0
      ? [`add ${who} to ${groups.join(' or ')} in the catalog`]
      : []),
    ...others,
    'give the step another owner',
  ].join(', or ');
  return `${ways[0].toLocaleUpperCase('en-US')}${ways.slice(1)}.`;
}

function noMembers(step: Step): NobodyProblem {
  const groups = step.owners.filter(isGroupRef);
  const others = step.owners.filter(owner => !isGroupRef(owner));
  const reasons = [
    ...(groups.length > 0 ? [`nobody is in ${groups.join(' or ')}`] : []),
    ...(others.length > 0
      ? [
          `${listWords(others)} ${
            others.length === 1 ? 'is' : 'are'
          } not in the catalog`,
        ]
      : []),
  ];
  return {
    cause: 'no_members',
    message: `“${step.title}”: ${listWords(reasons)}. ${remedy(
      'somebody',
      step.owners,
    )}`,
  };
}

/** That whoever is named is gone; `undefined` when they are not, or nobody is named. */
function approverLeft(
  step: Step,
  { release, behind }: StaffedRelease,
): NobodyProblem | undefined {
  const named = namedApproverOf(release, step);
  if (named === undefined) {
    return undefined;
  }
  const isGone = behind.get(named)?.length === 0;
  if (!isGone && isBehind(named, step.owners, behind)) {
    return undefined;
  }
  return {
    cause: 'approver_left',
    message: `“${step.title}”: ${nameOf(
      named,
    )}, whom the request names as its approver, ${
      isGone
        ? 'is no longer in the catalog'
        : `no longer belongs to ${listNames(step.owners)}`
    }. ${REASSIGN}`,
  };
}

/** `: ana requests the release, bo completed “Scope”`; nothing where no rule keeps anybody from it. */
function reasonsOf({ barred }: Candidates): string {
  const said = barred
    .slice(0, MAX_REASONS)
    .map(({ ref, because }) => `${nameOf(ref)} ${because}`);
  const rest = barred.length - said.length;
  const all = rest > 0 ? [...said, `${rest} others could not either`] : said;
  return all.length > 0 ? `: ${all.join(', ')}` : '';
}

/** Whether as many could act as have to, when everybody else's part is done. */
function areEnough({ able, busy, needed }: Candidates): boolean {
  return able.length - busy >= needed;
}

function shortage(step: Step, candidates: Candidates): string {
  const { able, barred, busy, needed } = candidates;
  const reasons = reasonsOf(candidates);
  if (areEnough(candidates)) {
    return `a signature from ${step.approval?.include} is needed, but nobody there could give it${reasons}`;
  }
  if (able.length === 0 && needed === 1 && step.signatures.length === 0) {
    const [only, another] = barred;
    return only && !another
      ? `${nameOf(only.ref)} is the only person who could sign off, but ${
          only.because
        }`
      : `nobody could sign off${reasons}`;
  }
  const more = step.signatures.length > 0 ? 'more ' : '';
  const signOffs = needed === 1 ? 'sign-off is' : 'sign-offs are';
  const who = able.length === 0 ? 'nobody' : `only ${listNames(able)}`;
  const instead =
    busy > 0
      ? `, of whom ${busy} ${
          busy === 1 ? 'has' : 'have'
        } to complete other steps that it covers`
      : '';
  return `${needed} ${more}${signOffs} needed, but ${who} could give one${instead}${reasons}`;
}

function tooFew(
  step: Step,
  candidates: Candidates,
  { release, isProspect }: StaffedRelease,
): NobodyProblem {
  const { barred } = candidates;
  const { include } = step.approval ?? {};
  const isEnough = areEnough(candidates) && include !== undefined;
  const isRequester = barred.some(one => one.isRequester);
  const forNamed = isProspect
    ? 'Name another approver in the request, or none.'
    : REASSIGN;
  const helps =
    namedApproverOf(release, step) === undefined
      ? remedy(
          'somebody else',
          isEnough ? [include] : step.owners,
          isRequester ? ['have somebody else request the release'] : [],
        )
      : forNamed;
  return {
    cause: 'too_few',
    message: `“${step.title}”: ${shortage(step, candidates)}. ${helps}`,
  };
}

/** Whether the required signature is there, or somebody could give it. */
function hasRequired(
  { approval, signatures }: Step,
  { able }: Candidates,
  { behind }: StaffedRelease,
): boolean {
  const include = approval?.include;
  return (
    include === undefined ||
    signatures.some(({ fulfils }) => fulfils === include) ||
    able.some(ref => isBehind(ref, [include], behind))
  );
}

/**
 * Why no person could do a step, and what helps; `undefined` when somebody could, when it needs nobody,
 * or when its owners were not looked up.
 */
export function nobodyProblem(
  step: Step,
  staffed: StaffedRelease,
): NobodyProblem | undefined {
  const candidates = needsPeople(step) ? whoCouldAct(step, staffed) : undefined;
  if (!candidates) {
    return undefined;
  }
  if (candidates.people.length === 0) {
    return noMembers(step);
  }
  const left = approverLeft(step, staffed);
  if (left) {
    return left;
  }
  return areEnough(candidates) && hasRequired(step, candidates, staffed)
    ? undefined
    : tooFew(step, candidates, staffed);
}
