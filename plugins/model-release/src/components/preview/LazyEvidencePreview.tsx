import { lazy, Suspense } from 'react';
import { Placeholder } from '../common/Placeholder';
import type { EvidencePreviewProps } from './EvidencePreview';

const EvidencePreview = lazy(() =>
  import('./EvidencePreview').then(m => ({ default: m.EvidencePreview })),
);

/** {@link EvidencePreview}, which only those load who look into a file. */
export function LazyEvidencePreview(props: EvidencePreviewProps) {
  return (
    <Suspense fallback={<Placeholder height={120} />}>
      <EvidencePreview {...props} />
    </Suspense>
  );
}
