import type {
  ReleaseDetail,
  StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { useTranslation } from '../../../hooks/useTranslation';
import { Notice } from '../../common/Notice';
import { PhraseText } from '../../common/PhraseText';
import { StepLink } from '../../common/StepLink';
import { highlightNotes } from './highlightNotes';

/** Points out to an approver the answers that the runbook wants them to see: conditions above all. */
export function HighlightNotice(props: {
  step: StepDetail;
  release: ReleaseDetail;
}) {
  const { t } = useTranslation();
  const notes = highlightNotes(props.step, props.release);
  return notes.length > 0 ? (
    <Notice tone="soon">
      {notes.map(({ key, stepKey, phrase }) => (
        <p key={key}>
          <PhraseText phrase={phrase} />{' '}
          <StepLink stepKey={stepKey}>{t('approval.readAnswer')}</StepLink>
        </p>
      ))}
    </Notice>
  ) : null;
}
