import type {
  ReleaseStatus,
  StepStatus,
} from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../common/message';
import type { Part } from '../../common/phrase';
import type { Tone } from '../../theme/tones';
import { doneCount } from './doneCount';

/** A state as a chip shows it. */
export interface StateWords {
  label: Part;
  tone: Tone;
}

const STATUS_WORDS: Record<ReleaseStatus, StateWords> = {
  in_review: { label: say('status.inReview'), tone: 'active' },
  approved: { label: say('status.approved'), tone: 'ok' },
  released: { label: say('status.released'), tone: 'ok' },
  rejected: { label: say('status.rejected'), tone: 'bad' },
  withdrawn: { label: say('status.withdrawn'), tone: 'plain' },
  superseded: { label: say('status.superseded'), tone: 'plain' },
  revoked: { label: say('status.revoked'), tone: 'bad' },
  expired: { label: say('status.expired'), tone: 'plain' },
};

/** A state in a word, for choices. */
export function stateLabel(status: ReleaseStatus): Part {
  return STATUS_WORDS[status].label;
}

interface Standing {
  status: ReleaseStatus;
  steps: ReadonlyArray<{ status: StepStatus }>;
}

/** Where a release stands, in a word or two: `In review`, `Changes requested`, `Released`. */
export function releaseState({ status, steps }: Standing): StateWords {
  const has = (wanted: StepStatus) =>
    steps.some(step => step.status === wanted);
  if (status === 'in_review' && has('changes_requested')) {
    return { label: say('status.changesRequested'), tone: 'soon' };
  }
  if (status === 'approved' && has('failed')) {
    return { label: say('status.approvedDeliveryFailed'), tone: 'bad' };
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
  const { label } = state;
  return {
    ...state,
    label: say('status.stateAndProgress', { state: label, done, total }),
  };
}
