import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { canAdvance, may } from '../../common/verdicts';
import type { Viewer } from '../../common/viewer';
import type { StepWork } from '../../hooks/work';
import { useTranslation } from '../../hooks/useTranslation';
import { CopyButton } from '../common/CopyButton';
import { Notice } from '../common/Notice';
import { unsentTexts } from './unsentTexts';

/**
 * What somebody wrote in a step that no longer takes it, because somebody else was faster: its author
 * can copy or discard it.
 */
export function UnsentComment(props: {
  step: StepDetail;
  viewer: Viewer;
  work: Pick<StepWork, 'draft' | 'sending' | 'clear'>;
}) {
  const { t } = useTranslation();
  const { step, viewer, work } = props;
  const texts = unsentTexts(work.draft);
  const isInUse =
    work.sending || canAdvance(step, viewer) || may(step, 'resubmit');
  if (isInUse || texts.length === 0) {
    return null;
  }
  return (
    <Notice tone="plain" onClose={work.clear}>
      <p>{t('stepPanels.unsent')}</p>
      <ul>
        {texts.map(({ label, text }) => (
          <li key={label}>
            {t(label)}: “{text}”
            <CopyButton
              text={text}
              label={t('stepPanels.copyUnsent', { what: t(label) })}
            />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
