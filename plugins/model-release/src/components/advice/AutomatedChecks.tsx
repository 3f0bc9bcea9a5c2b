import type {
  AdviceTopic,
  ReleaseAdvice,
} from '@model-release/backstage-plugin-model-release-common';
import type { Live } from '../../hooks/useLive';
import { useTranslation } from '../../hooks/useTranslation';
import { LoadError } from '../common/LoadError';
import { Placeholder } from '../common/Placeholder';
import { RollbackLine } from './RollbackLine';
import { TrainingDataAdvice } from './TrainingDataAdvice';

export interface AutomatedChecksProps {
  topics: readonly AdviceTopic[];
  live: Live<ReleaseAdvice>;
}

/** What a computer found in the data or the rollback plan. */
export function AutomatedChecks({ topics, live }: AutomatedChecksProps) {
  const { t } = useTranslation();
  const { value, error, reload } = live;
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
      {topics.includes('trainingData') && <TrainingDataAdvice advice={value} />}
      {topics.includes('rollback') && (
        <RollbackLine rollback={value.rollback} />
      )}
    </>
  );
}
