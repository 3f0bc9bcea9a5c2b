import type {
  ReleaseStatus,
  StepStatus,
} from '@model-release/backstage-plugin-model-release-common';
import type { Tone } from '../../theme/tones';
import { doneCount } from './doneCount';

/** A state as a chip shows it. */
export interface StateWords {
  label: string;
  tone: Tone;
}

const STATUS_WORDS: Record<ReleaseStatus, StateWords> = {
  in_review: { label: 'In review', tone: 'active' },
  approved: { label: 'Approved', tone: 'ok' },
  released: { label: 'Released', tone: 'ok' },
  rejected: { label: 'Rejected', tone: 'bad' },
  withdrawn: { label: 'Withdrawn', tone: 'plain' },
  superseded: { label: 'Superseded', tone: 'plain' },
  revoked: { label: 'Revoked', tone: 'bad' },
  expired: { label: 'Expired', tone: 'plain' },
};

interface Standing {
  status: ReleaseStatus;
  steps: ReadonlyArray<{ status: StepStatus }>;
}

/** Where a release stands, in a word or two: `In review`, `Changes requested`, `Released`. */
export function releaseState({ status, steps }: Standing): StateWords {
  const has = (wanted: StepStatus) =>
    steps.some(step => step.status === wanted);
  if (status === 'in_review' && has('changes_requested')) {
    return { label: 'Changes requested', tone: 'soon' };
  }
  if (status === 'approved' && has('failed')) {
    return { label: 'Approved, delivery failed', tone: 'bad' };
  }
  return STATUS_WORDS[status];
}

/** The same with its progress while there is any: `In review · 3 of 6`. */
export function releaseProgress(release: Standing): StateWords {
  const state = releaseState(release);
  if (release.status !== 'in_review' && release.status !== 'approved') {
    return state;
  }
  const { done, total } = doneCount(release.steps);
  return { ...state, label: `${state.label} · ${done} of ${total}` };
}
