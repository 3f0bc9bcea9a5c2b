import {
  needsAnswer,
  type ReleaseDetail,
} from '@model-release/backstage-plugin-model-release-common';
import type { FakeReleaseCommand, FakeStepCommand } from './FakeContext';
import type { FakePeople } from './FakePeople';
import { stepIn } from './find';
import { refusal } from './refusal';

/** @throws `stale_version` */
export async function assertVersion(
  { version }: { version: number },
  { body }: FakeStepCommand | FakeReleaseCommand,
): Promise<void> {
  const { expectedVersion = version } = body;
  if (version !== expectedVersion) {
    throw await refusal('stale_version', 'It has changed.', { version });
  }
}

/** @throws what a command on a step is refused with beside who sends it */
export async function assertPossible(
  { name, stepKey, body }: FakeStepCommand,
  release: ReleaseDetail,
  people: FakePeople,
): Promise<void> {
  const step = await stepIn(release, stepKey);
  const isSeen = name === 'approve' || name === 'reaffirm';
  if (isSeen && body.packetDigest !== step.packetDigest) {
    throw await refusal('stale_packet', 'It is another packet now.');
  }
  if (name === 'reaffirm' && needsAnswer(step) && !body.comment) {
    throw await refusal('comment_required', 'Say why it still holds.');
  }
  const from = step.reassignment?.from ?? step.owners;
  if (name === 'reassign' && !people.belongsTo(body.to, from)) {
    throw await refusal(
      'owner_not_eligible',
      `to: “${step.title}” can go to ${from.join(', ')}; ${body.to} does not.`,
    );
  }
}
