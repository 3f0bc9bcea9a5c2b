import type {
  ReleaseDetail,
  ReleaseSummary,
  StepDetail,
  StepSummary,
} from '@model-release/backstage-plugin-model-release-common';
import { canFinish, may } from './standing';
import { ownedThrough, type Viewer } from './viewer';

/** One thing a release waits for. */
export interface Waiting {
  stepKey: string;
  stepTitle: string;
  /** Who has to act: owners of the step, or the requester where changes were requested. */
  who: string[];
  /** The reader can act, so it is said to them first. */
  mine: boolean;
  dueAt?: string;
  /** What is awaited from `who`, where it is not the step itself. */
  what: 'step' | 'changes' | 'delivery' | 'retry';
}

type AnyRelease = ReleaseDetail | ReleaseSummary;
type AnyStep = StepDetail | StepSummary;

function isMine(step: AnyStep, release: AnyRelease, viewer: Viewer): boolean {
  if ('actions' in step) {
    return canFinish(step, viewer) || may(step, 'resubmit');
  }
  // A list knows no verdicts. It says "you" for owners, except to those who can never sign off.
  if (step.status === 'changes_requested') {
    return release.requester === viewer.ref;
  }
  return (
    step.type !== 'webhook' &&
    !(step.type === 'approval' && release.requester === viewer.ref) &&
    ownedThrough(step.owners, viewer).length > 0
  );
}

function waitingFor(
  step: AnyStep,
  release: AnyRelease,
  viewer: Viewer,
): Waiting | undefined {
  const base = {
    stepKey: step.key,
    stepTitle: step.title,
    mine: isMine(step, release, viewer),
    dueAt: step.dueAt,
  };
  switch (step.status) {
    case 'active':
      return step.type === 'webhook'
        ? { ...base, who: step.owners, what: 'delivery', mine: false }
        : { ...base, who: step.owners, what: 'step' };
    case 'changes_requested':
      return { ...base, who: [release.requester], what: 'changes' };
    case 'failed':
      return { ...base, who: step.owners, what: 'retry' };
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
