import { CopyTextButton } from '@backstage/core-components';
import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { useStepWork } from '../../hooks/ReleaseSession';
import { mainAction, may } from '../../viewModel/standing';
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
        <CopyTextButton
          text={comment}
          tooltipText="Copied"
          aria-label="Copy what you had typed"
        />
      </p>
    </Notice>
  );
}
