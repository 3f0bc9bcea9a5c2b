import {
  awaitedPeople,
  isOpenRelease,
  type ReleaseDetail,
  type ReleaseSummary,
  type StepDelegate,
  type StepDetail,
  type StepPeople,
  type StepSummary,
  type StepType,
} from '@model-release/backstage-plugin-model-release-common';
import {
  delegatorOf,
  othersDelegates,
  type Delegator,
} from '../delegation/delegates';
import { canAdvance, mainVerdict, may } from '../../common/verdicts';
import type { Viewer } from '../../common/viewer';

/** One thing a release waits for. */
export interface Waiting {
  stepKey: string;
  stepTitle: string;
  /** Who has to act: owners of the step, or the requester where changes were requested. */
  owners: string[];
  /** The people behind them. */
  people: string[];
  /** Who acts for absent ones among them, beside the reader. */
  delegates: StepDelegate[];
  /** The reader can act, so it is said to them first. */
  mine: boolean;
  /** For whom they would act, when it is not in their own right. */
  onBehalfOf?: Delegator;
  dueAt?: string;
  /** What is awaited, where it is not the step itself. */
  what: 'step' | 'changes' | 'delivery' | 'retry';
  stepType: StepType;
}

type AnyRelease = ReleaseDetail | ReleaseSummary;
type AnyStep = StepDetail | StepSummary;
type ReaderClaim = Pick<Waiting, 'mine' | 'onBehalfOf'>;

const NO_CLAIM: ReaderClaim = { mine: false };

function forWhom(
  absent: string | undefined,
  step: AnyStep,
  viewer: Viewer,
): ReaderClaim {
  return {
    mine: true,
    ...(absent && { onBehalfOf: delegatorOf(absent, step.delegates, viewer) }),
  };
}

/** Whether it waits for the reader: by the verdicts of a whole release, or as a list tells it. */
function readerClaim(step: AnyStep, viewer: Viewer): ReaderClaim {
  if (!('actions' in step)) {
    return step.mine ? forWhom(step.mine.onBehalfOf, step, viewer) : NO_CLAIM;
  }
  return canAdvance(step, viewer)
    ? forWhom(mainVerdict(step)?.onBehalfOf, step, viewer)
    : { mine: may(step, 'resubmit') };
}

function peopleOf(step: AnyStep, release: AnyRelease): StepPeople {
  // The two come from one answer: where a step has verdicts, its release is whole.
  return 'actions' in step && 'actions' in release
    ? awaitedPeople(step, release)
    : step;
}

/** What is awaited of a step in this state, if anything is. */
function awaitedOf({ status, type }: AnyStep): Waiting['what'] | undefined {
  switch (status) {
    case 'active':
      return type === 'webhook' ? 'delivery' : 'step';
    case 'changes_requested':
      return 'changes';
    case 'failed':
      return 'retry';
    default:
      return undefined;
  }
}

function waitingOn(
  step: AnyStep,
  release: AnyRelease,
  viewer: Viewer,
): Waiting | undefined {
  const what = awaitedOf(step);
  if (!what) {
    return undefined;
  }
  const { key, title, type: stepType, owners, dueAt } = step;
  const { people, delegates } = peopleOf(step, release);
  const isForRequester = what === 'changes';
  return {
    stepKey: key,
    stepTitle: title,
    owners: isForRequester ? [release.requester] : owners,
    people: isForRequester ? [] : people,
    delegates: isForRequester ? [] : othersDelegates(delegates, viewer),
    dueAt,
    ...(what === 'delivery' ? NO_CLAIM : readerClaim(step, viewer)),
    what,
    stepType,
  };
}

function byUrgency(a: Waiting, b: Waiting): number {
  return (
    Number(b.mine) - Number(a.mine) ||
    (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9')
  );
}

/** All that a release waits for now: the reader's own first, then by due date. */
export function waitingOf(release: AnyRelease, viewer: Viewer): Waiting[] {
  if (!isOpenRelease(release.status)) {
    return [];
  }
  return release.steps
    .flatMap(step => waitingOn(step, release, viewer) ?? [])
    .sort(byUrgency);
}
