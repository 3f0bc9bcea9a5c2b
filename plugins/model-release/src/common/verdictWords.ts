import type {
  ActionVerdict,
  ErrorCode,
  ReleaseDetail,
} from '@model-release/backstage-plugin-model-release-common';
import type { Phrase } from './phrase';

type Words = Partial<Record<ErrorCode, string>>;

/**
 * Refusals, spoken to whom they concern: the server writes for everybody and says their name. What it
 * says of permissions names nobody, and which one is missing only it knows.
 */
const WORDS: Words = {
  not_direct: 'This is for a person who is signed in, not for a program.',
  own_request:
    'You, or whom you stand in for, asked for this release, so somebody else has to do this.',
  completed_covered_step:
    'You, or whom you stand in for, worked on what this sign-off covers, so somebody else has to do this.',
  counts_once:
    'You, or whom you stand in for, have signed already, and one person counts once.',
  not_owner: 'You are not one of the owners, so this is not for you.',
  not_requester: 'Only who asked for the release can do this.',
  release_closed: 'The release has ended.',
  release_signed_off:
    'The release is signed off already, so this cannot be done any more.',
  release_not_signed_off: 'There is no approval that could be revoked.',
  step_not_active: 'The step is not open now.',
  step_wrong_state: 'The step is not at the point where this can be done.',
  step_wrong_type: 'This is not for a step of this kind.',
};

/** What a refusal says to the reader, by its code; undefined where the server says it best. */
export function refusalWords(code: string | undefined): string | undefined {
  return code === undefined ? undefined : WORDS[code as ErrorCode];
}

/** Why something cannot be done with the release as a whole. */
export function releaseVerdictWords(
  { code, reason }: Pick<ActionVerdict, 'code' | 'reason'>,
  { requester }: Pick<ReleaseDetail, 'requester'>,
): Phrase {
  switch (code) {
    case 'not_requester':
      return [
        'Only ',
        { ref: requester },
        ', who asked for the release, can do this.',
      ];
    case 'not_owner':
      return [
        'Comments come from ',
        { ref: requester },
        ', who asked for the release, and from the owners of the steps; you are neither.',
      ];
    default:
      return [refusalWords(code) ?? reason ?? 'This cannot be done now.'];
  }
}
