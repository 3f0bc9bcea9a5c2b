import type {
  ReleaseDetail,
  StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { useTranslation } from '../../../hooks/useTranslation';
import { Notice } from '../../common/Notice';
import { PhraseText } from '../../common/PhraseText';
import { shortfalls, type Shortfall } from './shortfalls';

function ShortfallEntry({ shortfall }: { shortfall: Shortfall }) {
  const { fileName, remarks } = shortfall;
  return (
    <li>
      <strong>{fileName}</strong>
      {remarks.map((remark, index) => (
        // Remarks have an order and nothing else to be known by.
        <div key={index}>
          <PhraseText phrase={remark} />
        </div>
      ))}
    </li>
  );
}

/** Points out to an approver what is wrong with the evaluations. */
export function ShortfallNotice(props: {
  step: StepDetail;
  release: ReleaseDetail;
}) {
  const { t } = useTranslation();
  const found = shortfalls(props.step, props.release);
  return found.length > 0 ? (
    <Notice tone="bad">
      <p>{t('approval.reviewEvaluations')}</p>
      <ul>
        {found.map(shortfall => (
          <ShortfallEntry key={shortfall.key} shortfall={shortfall} />
        ))}
      </ul>
    </Notice>
  ) : null;
}
