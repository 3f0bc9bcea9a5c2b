import {
  missesOf,
  type StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import type { StepWork } from '../../../hooks/work';
import { useTranslation } from '../../../hooks/useTranslation';
import { CommentField } from '../../common/CommentField';
import { keyOfMiss, missWords, reasonsOf } from './explainedMisses';

/** One sentence on each missed threshold, which whoever signs reads beside it. */
export function MissedReasons(props: {
  step: StepDetail;
  work: Pick<StepWork, 'draft' | 'sending' | 'type'>;
}) {
  const { t, text } = useTranslation();
  const { step, work } = props;
  const misses = missesOf(step.files);
  const missed = reasonsOf(step, work.draft.missed);
  return misses.length > 0 ? (
    <section aria-label={t('stepPanels.missedThresholds')}>
      {misses.map(miss => {
        const key = keyOfMiss(miss);
        return (
          <CommentField
            key={key}
            label={t('stepPanels.whyMissed', { miss: text(missWords(miss)) })}
            isLabelAbove
            required
            minRows={1}
            value={missed[key] ?? ''}
            disabled={work.sending}
            onChange={reason =>
              work.type({ missed: { ...missed, [key]: reason } })
            }
          />
        );
      })}
    </section>
  ) : null;
}
