import type {
  ReleaseDetail,
  ReleaseSummary,
  StandIn,
  StepDetail,
  StepPeople,
  StepSummary,
} from '@model-release/backstage-plugin-model-release-common';
import { awaitedPeople } from './awaited';
import { absenceOf, othersStandIns, type Absence } from './standIns';
import { canFinish, mainVerdict, may } from './verdicts';
import { ownedThrough, type Viewer } from './viewer';

/** One thing a release waits for. */
export interface Waiting {
  stepKey: string;
  stepTitle: string;
  /** Who has to act: owners of the step, or the requester where changes were requested. */
  owners: string[];
  /** The people behind them. */
  people: string[];
  /** Who acts for absent ones among them, beside the reader. */
  standIns: StandIn[];
  /** The reader can act, so it is said to them first. */
  mine: boolean;
  /** For whom they would act, when it is not in their own right. */
  onBehalfOf?: Absence;
  dueAt?: string;
  /** What is awaited, where it is not the step itself. */
  what: 'step' | 'changes' | 'delivery' | 'retry';
}

type AnyRelease = ReleaseDetail | ReleaseSummary;
type AnyStep = StepDetail | StepSummary;
type Claim = Pick<Waiting, 'mine' | 'onBehalfOf'>;

const NO_CLAIM: Claim = { mine: false };

/** A list knows no verdicts. It says "you" for owners, except to those who can never sign off. */
function claimOnSummary(
  step: StepSummary,
  release: AnyRelease,
  viewer: Viewer,
): Claim {
  if (step.status === 'changes_requested') {
    return { mine: release.requester === viewer.ref };
  }
  const isRequester = (ref: string) =>
    step.type === 'approval' && ref === release.requester;
  if (step.type === 'webhook' || isRequester(viewer.ref)) {
    return NO_CLAIM;
  }
  if (ownedThrough(step.owners, viewer).length > 0) {
    return { mine: true };
  }
  const own = step.standIns.find(
    ({ delegate, delegator }) =>
      delegate === viewer.ref && !isRequester(delegator),
  );
  return own
    ? { mine: true, onBehalfOf: { ref: own.delegator, until: own.until } }
    : NO_CLAIM;
}

function claimOf(step: AnyStep, release: AnyRelease, viewer: Viewer): Claim {
  if (!('actions' in step)) {
    return claimOnSummary(step, release, viewer);
  }
  if (!canFinish(step, viewer)) {
    return { mine: may(step, 'resubmit') };
  }
  const absent = mainVerdict(step)?.onBehalfOf;
  return {
    mine: true,
    ...(absent && { onBehalfOf: absenceOf(absent, step.standIns, viewer) }),
  };
}

function peopleOf(step: AnyStep, release: AnyRelease): StepPeople {
  // The two come from one answer: where a step has verdicts, its release is whole.
  return 'actions' in step && 'actions' in release
    ? awaitedPeople(step, release)
    : step;
}

function waitingFor(
  step: AnyStep,
  release: AnyRelease,
  viewer: Viewer,
): Waiting | undefined {
  const { people, standIns } = peopleOf(step, release);
  const base = {
    stepKey: step.key,
    stepTitle: step.title,
    owners: step.owners,
    people,
    standIns: othersStandIns(standIns, viewer),
    dueAt: step.dueAt,
    ...claimOf(step, release, viewer),
  };
  switch (step.status) {
    case 'active':
      return step.type === 'webhook'
        ? { ...base, ...NO_CLAIM, what: 'delivery' }
        : { ...base, what: 'step' };
    case 'changes_requested':
      return {
        ...base,
        owners: [release.requester],
        people: [],
        standIns: [],
        what: 'changes',
      };
    case 'failed':
      return { ...base, what: 'retry' };
    default:
      return undefined;
  }
}

function byUrgency(a: Waiting, b: Waiting): number {
  return (
    Number(b.mine) - Number(a.mine) ||
    (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9')
  );
}

/** All that a release waits for now: the reader's own first, then by due date. */
export function waitingOf(release: AnyRelease, viewer: Viewer): Waiting[] {
  if (release.status !== 'in_review' && release.status !== 'approved') {
    return [];
  }
  return release.steps
    .flatMap(step => waitingFor(step, release, viewer) ?? [])
    .sort(byUrgency);
}
