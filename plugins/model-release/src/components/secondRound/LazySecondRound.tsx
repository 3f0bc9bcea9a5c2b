import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { lazy, Suspense } from 'react';
import { Placeholder } from '../common/Placeholder';

const SecondRound = lazy(() =>
  import('./SecondRound').then(m => ({ default: m.SecondRound })),
);

/** {@link SecondRound}, which only those load who open a step that is open again. */
export function LazySecondRound(props: {
  step: StepDetail;
  onDone: () => void;
}) {
  // What a sign-off covers is compared in its own panel, with what was signed.
  return props.step.previousRound && props.step.type !== 'approval' ? (
    <Suspense fallback={<Placeholder height={160} />}>
      <SecondRound {...props} />
    </Suspense>
  ) : null;
}
