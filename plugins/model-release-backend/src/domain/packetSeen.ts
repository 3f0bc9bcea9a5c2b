import {
  ModelReleaseError,
  Step,
} from '@model-release/backstage-plugin-model-release-common';
import { KeptPacket } from './decision';
import { packetOf } from './packet';
import { ReleaseDraft } from './ReleaseDraft';

/**
 * What a step is judged on now.
 *
 * @throws ModelReleaseError `stale_packet` when it is not the one that somebody saw
 */
export function packetSeen(
  draft: ReleaseDraft,
  step: Step,
  seen: string,
): KeptPacket {
  const content = packetOf(draft.release, step.key);
  const digest = draft.context.digest(content);
  if (digest !== seen) {
    throw new ModelReleaseError(
      'stale_packet',
      `You reviewed packet ${seen}; the current packet is ${digest}. Nothing was recorded. Review the changes first.`,
      { packetDigest: digest },
    );
  }
  return { digest, content };
}
