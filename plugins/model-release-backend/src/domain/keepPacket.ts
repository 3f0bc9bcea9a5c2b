import { packetOf } from './packet';
import { ReleaseDraft } from './ReleaseDraft';

/**
 * Keeps what a step is judged on as it is now, so that a later round can say what changed since.
 *
 * @returns the digest under which it is kept, for the event of the judgement
 */
export function keepPacket(draft: ReleaseDraft, stepKey: string): string {
  const content = packetOf(draft.release, stepKey);
  const digest = draft.context.digest(content);
  draft.keepPacket({ digest, content });
  return digest;
}
