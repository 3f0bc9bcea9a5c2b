import { lazy, Suspense } from 'react';
import { Placeholder } from '../../../common/Placeholder';
import type { RoundNoticeProps } from './RoundNotice';

const RoundNotice = lazy(() =>
  import('./RoundNotice').then(m => ({ default: m.RoundNotice })),
);

/** {@link RoundNotice}, which comes while the differences do. */
export function LazyRoundNotice(props: RoundNoticeProps) {
  return (
    <Suspense fallback={<Placeholder height={160} />}>
      <RoundNotice {...props} />
    </Suspense>
  );
}
