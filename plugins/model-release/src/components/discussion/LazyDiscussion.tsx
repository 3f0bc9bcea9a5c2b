import { lazy, memo, Suspense } from 'react';
import { Placeholder } from '../common/Placeholder';

const Release = lazy(() =>
  import('./ReleaseDiscussion').then(m => ({ default: m.ReleaseDiscussion })),
);
const Step = lazy(() =>
  import('./StepDiscussion').then(m => ({ default: m.StepDiscussion })),
);

/** The discussion, of the release or of a step; it comes after what decides. */
export const LazyDiscussion = memo(function Discussion({
  stepKey,
}: {
  stepKey?: string;
}) {
  return (
    <Suspense fallback={<Placeholder height={120} />}>
      {stepKey === undefined ? <Release /> : <Step stepKey={stepKey} />}
    </Suspense>
  );
});
