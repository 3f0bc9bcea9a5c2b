import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { useStepWork } from '../../hooks/session/useStepWork';
import { mainAction, may } from '../../viewModel/standing';
import { CopyButton } from '../parts/CopyButton';
import { Notice } from '../parts/Notice';

/**
 * What somebody had typed into a step that no longer takes it, because somebody else was faster:
 * theirs to copy or to throw away.
 */
export function KeptDraft({ step }: { step: StepDetail }) {
  const { draft, sending, clear } = useStepWork(step);
  const comment = draft.comment.trim();
  const isInUse =
    sending ||
    may(step, mainAction(step)) ||
    may(step, 'resubmit') ||
    may(step, 'reopen') ||
    may(step, 'waive');
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
