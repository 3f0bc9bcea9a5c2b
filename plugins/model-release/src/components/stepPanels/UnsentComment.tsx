import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { canAdvance, may } from '../../common/verdicts';
import type { Viewer } from '../../common/viewer';
import type { StepWork } from '../../hooks/work';
import { useTranslation } from '../../hooks/useTranslation';
import { CopyButton } from '../common/CopyButton';
import { Notice } from '../common/Notice';

/**
 * A comment on a step that no longer takes it, because somebody else was faster: its author can copy
 * or discard it.
 */
export function UnsentComment(props: {
  step: StepDetail;
  viewer: Viewer;
  work: Pick<StepWork, 'draft' | 'sending' | 'clear'>;
}) {
  const { t } = useTranslation();
  const { step, viewer, work } = props;
  const comment = work.draft.comment.trim();
  const isInUse =
    work.sending || canAdvance(step, viewer) || may(step, 'resubmit');
  if (isInUse || comment === '') {
    return null;
  }
  return (
    <Notice tone="plain" onClose={work.clear}>
      <p>{t('stepPanels.unsentComment')}</p>
      <p>
        “{comment}”
        <CopyButton text={comment} label={t('stepPanels.copyComment')} />
      </p>
    </Notice>
  );
}
