import { lazy, Suspense } from 'react';
import { Placeholder } from '../common/Placeholder';
import type { EvaluationTableProps } from './EvaluationTable';

const EvaluationTable = lazy(() =>
  import('./EvaluationTable').then(m => ({ default: m.EvaluationTable })),
);

/** {@link EvaluationTable}, with its plots, where there are results; as high as their lines before. */
export function LazyEvaluationTable(props: EvaluationTableProps) {
  const { length } = props.results;
  return length === 0 ? null : (
    <Suspense fallback={<Placeholder height={48 + 33 * length} />}>
      <EvaluationTable {...props} />
    </Suspense>
  );
}
