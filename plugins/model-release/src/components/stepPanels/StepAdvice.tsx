import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { useTranslation } from '../../hooks/useTranslation';
import { useAdvice } from '../advice/useAdvice';
import { advisedParts, type AdvisedPart } from '../advice/advisedParts';
import { RollbackLine } from '../advice/RollbackLine';
import { TrainingDataAdvice } from '../advice/TrainingDataAdvice';
import { LoadError } from '../common/LoadError';
import { Placeholder } from '../common/Placeholder';

function Advice({ parts }: { parts: readonly AdvisedPart[] }) {
  const { t } = useTranslation();
  const { value, error, reload } = useAdvice();
  if (error && !value) {
    return (
      <LoadError
        title={t('stepPanels.adviceNotLoaded')}
        error={error}
        onRetry={reload}
      />
    );
  }
  if (!value) {
    return <Placeholder height={64} />;
  }
  return (
    <>
      {parts.includes('data') && <TrainingDataAdvice advice={value} />}
      {parts.includes('rollback') && <RollbackLine rollback={value.rollback} />}
    </>
  );
}

/** Automated checks for whoever reviews the data or the rollback plan, while they do. */
export function StepAdvice({ step }: { step: StepDetail }) {
  const parts = advisedParts(step);
  return parts.length > 0 ? <Advice parts={parts} /> : null;
}
