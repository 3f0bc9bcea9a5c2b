import type {
  EarlierSignature,
  StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { useSession } from '../../../hooks/session/ReleaseSession';
import { useLive } from '../../../hooks/useLive';
import { hasVoidApproval } from '../../steps/openAgain';
import { signerPhrase } from './quorum';
import { stampWords } from '../../../common/timeWords';
import { ChangesSinceSigned } from '../../changes/ChangesSinceSigned';
import { Digest } from '../../common/Digest';
import { LoadError } from '../../common/LoadError';
import { Notice } from '../../common/Notice';
import { PhraseText } from '../../common/PhraseText';
import { Placeholder } from '../../common/Placeholder';
import { When } from '../../common/When';

function WhoSigned({ signed }: { signed: EarlierSignature }) {
  const { now } = useSession();
  return (
    <p>
      {signed.mine ? 'You' : <PhraseText phrase={signerPhrase(signed)} />}{' '}
      approved an earlier packet, <Digest value={signed.packetDigest} />, on{' '}
      <When at={signed.at} now={now} words={stampWords(signed.at, now)} />. That
      approval is void.
    </p>
  );
}

function SinceSigned({ step }: { step: StepDetail }) {
  const { api, release } = useSession();
  const key = `${release.id} ${step.key} ${step.packetDigest}`;
  const { value, error, reload } = useLive(key, () =>
    api.getChanges(release.id, step.key),
  );
  if (error && !value) {
    return (
      <LoadError
        title="What changed since it was signed cannot be loaded"
        error={error}
        onRetry={reload}
      />
    );
  }
  if (!value) {
    return <Placeholder height={64} />;
  }
  const titleOf = (stepKey: string) =>
    release.steps.find(other => other.key === stepKey)?.title ?? stepKey;
  return value.signed && !value.signed.counts ? (
    <Notice tone="soon">
      <WhoSigned signed={value.signed} />
      <p>
        {value.changes.length > 0
          ? 'Since then:'
          : 'What it covered is the same again.'}
      </p>
      <ChangesSinceSigned changes={value} titleOf={titleOf} />
    </Notice>
  ) : null;
}

/** Where an approval became void: what is different from what was signed. */
export function SinceSignedNotice({ step }: { step: StepDetail }) {
  const { events } = useSession();
  return hasVoidApproval(events, step.key) ? <SinceSigned step={step} /> : null;
}
