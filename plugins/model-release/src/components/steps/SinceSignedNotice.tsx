import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { useSession } from '../../hooks/session/ReleaseSession';
import { sinceSigned } from '../../viewModel/sinceSigned';
import { stampWords } from '../../viewModel/timeWords';
import { Digest } from '../parts/Digest';
import { Notice } from '../parts/Notice';
import { When } from '../parts/When';

/** For somebody whose approval became void: what is different from what they signed. */
export function SinceSignedNotice({ step }: { step: StepDetail }) {
  const { release, events, viewer, now } = useSession();
  const titleOf = (key: string) =>
    release.steps.find(other => other.key === key)?.title ?? key;
  const since = sinceSigned(events, step.key, viewer.ref, titleOf);
  if (!since) {
    return null;
  }
  return (
    <Notice tone="soon">
      You approved an earlier packet, <Digest value={since.packetDigest} />, on{' '}
      <When at={since.at} now={now} words={stampWords(since.at, now)} />. That
      approval is void. Since then:
      <ul>
        {since.changes.map(change => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    </Notice>
  );
}
