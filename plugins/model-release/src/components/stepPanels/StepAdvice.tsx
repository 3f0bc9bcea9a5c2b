import type {
  AdviceTopic,
  StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { lazy, Suspense } from 'react';
import { adviceTopics } from '../advice/adviceTopics';
import { useAdvice } from '../advice/useAdvice';
import { Placeholder } from '../common/Placeholder';

const AutomatedChecks = lazy(() =>
  import('../advice/AutomatedChecks').then(m => ({
    default: m.AutomatedChecks,
  })),
);

function Advice({ topics }: { topics: readonly AdviceTopic[] }) {
  // What was found is asked for while what shows it loads.
  const live = useAdvice();
  return (
    <Suspense fallback={<Placeholder height={64} />}>
      <AutomatedChecks topics={topics} live={live} />
    </Suspense>
  );
}

/** Automated checks for whoever reviews the data or the rollback plan, while they do. */
export function StepAdvice({ step }: { step: StepDetail }) {
  const topics = adviceTopics(step);
  return topics.length > 0 ? <Advice topics={topics} /> : null;
}
