import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { lazy, Suspense } from 'react';
import { advisedParts, type AdvisedPart } from '../advice/advisedParts';
import { useAdvice } from '../advice/useAdvice';
import { Placeholder } from '../common/Placeholder';

const AutomatedChecks = lazy(() =>
  import('../advice/AutomatedChecks').then(m => ({
    default: m.AutomatedChecks,
  })),
);

function Advice({ parts }: { parts: readonly AdvisedPart[] }) {
  // What was found is asked for while what shows it loads.
  const live = useAdvice();
  return (
    <Suspense fallback={<Placeholder height={64} />}>
      <AutomatedChecks parts={parts} live={live} />
    </Suspense>
  );
}

/** Automated checks for whoever reviews the data or the rollback plan, while they do. */
export function StepAdvice({ step }: { step: StepDetail }) {
  const parts = advisedParts(step);
  return parts.length > 0 ? <Advice parts={parts} /> : null;
}
