import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../../common/message';
import { useSession } from '../../../hooks/session/ReleaseSession';
import { useStepWork } from '../../../hooks/session/useStepWork';
import { useTranslation } from '../../../hooks/useTranslation';
import { StepActions } from '../common/StepActions';
import { Attestation } from './Attestation';
import { attestedWords } from './attestedWords';
import { HighlightNotice } from './HighlightNotice';
import { PacketTable } from './PacketTable';
import { packetRows } from './packetRows';
import { ShortfallNotice } from './ShortfallNotice';
import { SignaturesSoFar } from './SignaturesSoFar';
import { LazyRoundNotice } from './round/LazyRoundNotice';
import { useRound } from './round/useRound';

/** The approval of one packet, and whether its statement is confirmed. */
function useApproval(step: StepDetail, onDone: () => void) {
  const { release } = useSession();
  const work = useStepWork(step);
  const packet = step.packetDigest ?? release.packetDigest;
  const approve = async () => {
    const comment = work.draft.comment.trim() || undefined;
    const body = { packetDigest: packet, attestation: true as const, comment };
    if (await work.command('approve', body, say('approval.approved'))) {
      onDone();
    }
  };
  const isAttested = work.draft.attestedPacket === packet;
  return { work, packet, isAttested, approve };
}

/**
 * Everything that is signed and nothing else. The statement is confirmed for one packet: when the
 * packet changes, it has to be confirmed again.
 */
export function ApprovalStepPanel(props: {
  step: StepDetail;
  onDone: () => void;
}) {
  const { step, onDone } = props;
  const { t } = useTranslation();
  const { release, events, viewer, now } = useSession();
  const { isLater, live } = useRound(step, { release, events, viewer });
  const since = live.value?.since;
  const { work, packet, isAttested, approve } = useApproval(step, onDone);
  return (
    <>
      {isLater && <LazyRoundNotice {...{ step, release, events, now, live }} />}
      <ShortfallNotice step={step} release={release} />
      <HighlightNotice step={step} release={release} />
      <PacketTable
        rows={packetRows(step, release)}
        round={since && { since, events, changes: live.value?.changes ?? [] }}
      />
      <SignaturesSoFar step={step} />
      <Attestation
        statement={attestedWords(step, release) ?? ''}
        packet={packet}
        checked={isAttested}
        disabled={work.sending}
        onCheck={checked =>
          work.type({ attestedPacket: checked ? packet : undefined })
        }
      />
      <StepActions
        step={step}
        release={release}
        work={work}
        label={t('approval.approve')}
        onMain={approve}
        notYet={isAttested ? undefined : say('approval.confirmStatement')}
      />
    </>
  );
}
