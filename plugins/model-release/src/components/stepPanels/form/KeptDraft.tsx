import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { useSession } from '../../../hooks/session/ReleaseSession';
import { useStepWork } from '../../../hooks/session/useStepWork';
import { canFinish, may } from '../../../common/verdicts';
import { CopyButton } from '../../common/CopyButton';
import { Notice } from '../../common/Notice';

/**
 * What somebody had typed into a step that no longer takes it, because somebody else was faster:
 * theirs to copy or to throw away.
 */
export function KeptDraft({ step }: { step: StepDetail }) {
  const { viewer } = useSession();
  const { draft, sending, clear } = useStepWork(step);
  const comment = draft.comment.trim();
  const isInUse = sending || canFinish(step, viewer) || may(step, 'resubmit');
  if (isInUse || comment === '') {
    return null;
  }
  return (
    <Notice tone="plain" onClose={clear}>
      <p>What you had typed:</p>
      <p>
        “{comment}”
        <CopyButton text={comment} label="Copy what you had typed" />
      </p>
    </Notice>
  );
}
