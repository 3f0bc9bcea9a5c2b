import { useApi } from '@backstage/core-plugin-api';
import type {
  EarlierSignature,
  ReleaseDetail,
  ReleaseEvent,
  StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { modelReleaseApiRef } from '../../../api/modelReleaseApiRef';
import { say } from '../../../common/message';
import type { Part } from '../../../common/phrase';
import { stamp } from '../../../common/timeWords';
import { useLive } from '../../../hooks/useLive';
import { useTranslation } from '../../../hooks/useTranslation';
import { ChangesSinceSigned } from '../../changes/ChangesSinceSigned';
import { LoadError } from '../../common/LoadError';
import { Notice } from '../../common/Notice';
import { PhraseText } from '../../common/PhraseText';
import { Placeholder } from '../../common/Placeholder';
import { hasVoidApproval } from '../common/reopening';
import { signerName } from './signerName';

function earlierApproval(signed: EarlierSignature, now: DateTime): Part {
  const packet = { digest: signed.packetDigest };
  const when = stamp(signed.at, now);
  return signed.mine
    ? say('approval.youApprovedEarlier', { packet, when })
    : say('approval.approvedEarlier', {
        who: signerName(signed),
        packet,
        when,
      });
}

interface SinceSignedProps {
  step: StepDetail;
  release: ReleaseDetail;
  now: DateTime;
}

function SinceSigned({ step, release, now }: SinceSignedProps) {
  const { t } = useTranslation();
  const api = useApi(modelReleaseApiRef);
  const key = `${release.id} ${step.key} ${step.packetDigest}`;
  const { value, error, reload } = useLive(key, () =>
    api.getChanges(release.id, step.key),
  );
  if (error && !value) {
    const title = t('approval.changesNotLoaded');
    return <LoadError title={title} error={error} onRetry={reload} />;
  }
  if (!value) {
    return <Placeholder height={64} />;
  }
  const titleOf = (stepKey: string) =>
    release.steps.find(other => other.key === stepKey)?.title ?? stepKey;
  return value.signed && !value.signed.counts ? (
    <Notice tone="soon">
      <p>
        <PhraseText phrase={earlierApproval(value.signed, now)} />
      </p>
      <p>
        {value.changes.length > 0
          ? t('approval.changesSince')
          : t('approval.noChangesSince')}
      </p>
      <ChangesSinceSigned changes={value} titleOf={titleOf} />
    </Notice>
  ) : null;
}

/** Where an approval became void: what is different from what was signed. */
export function SinceSignedNotice(
  props: SinceSignedProps & { events: readonly ReleaseEvent[] },
) {
  const { events, ...rest } = props;
  return hasVoidApproval(events, rest.step.key) ? (
    <SinceSigned {...rest} />
  ) : null;
}
