import type {
  ReleaseStatus,
  StepStatus,
} from '@model-release/backstage-plugin-model-release-common';
import type { Tone } from '../theme/tones';
import { doneCount } from './progress';

/** A state as a chip shows it. */
export interface StateWords {
  label: string;
  tone: Tone;
}

const RELEASE_STATES: Record<ReleaseStatus, StateWords> = {
  in_review: { label: 'In review', tone: 'active' },
  approved: { label: 'Approved', tone: 'ok' },
  released: { label: 'Released', tone: 'ok' },
  rejected: { label: 'Rejected', tone: 'bad' },
  withdrawn: { label: 'Withdrawn', tone: 'plain' },
  superseded: { label: 'Superseded', tone: 'plain' },
  revoked: { label: 'Revoked', tone: 'bad' },
  expired: { label: 'Expired', tone: 'plain' },
};

/** Where a release stands: `In review · 3 of 6`, `Changes requested · 3 of 6`, `Released`. */
export function releaseState(release: {
  status: ReleaseStatus;
  steps: ReadonlyArray<{ status: StepStatus }>;
}): StateWords {
  const state = RELEASE_STATES[release.status];
  const { done, total } = doneCount(release.steps);
  const has = (status: StepStatus) =>
    release.steps.some(step => step.status === status);
  if (release.status === 'in_review') {
    return has('changes_requested')
      ? { label: `Changes requested · ${done} of ${total}`, tone: 'soon' }
      : { ...state, label: `${state.label} · ${done} of ${total}` };
  }
  if (release.status === 'approved') {
    return has('failed')
      ? { label: 'Approved · delivery failed', tone: 'bad' }
      : { ...state, label: `${state.label} · ${done} of ${total}` };
  }
  return state;
}

/** The state without its progress, for lists of earlier releases. */
export function releaseStatusWords(status: ReleaseStatus): StateWords {
  return RELEASE_STATES[status];
}
