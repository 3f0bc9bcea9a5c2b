import { lazy, Suspense } from 'react';
import { useTranslation } from '../../hooks/useTranslation';
import { Card } from '../common/Card';
import { Placeholder } from '../common/Placeholder';
import type { HistoryBodyProps } from './HistoryBody';

const HistoryBody = lazy(() =>
  import('./HistoryBody').then(m => ({ default: m.HistoryBody })),
);

/** What happened. Its sentences come while the events do. */
export function HistoryCard(props: HistoryBodyProps) {
  const { t } = useTranslation();
  return (
    <Card title={t('sidebar.history')}>
      <Suspense fallback={<Placeholder height={120} />}>
        <HistoryBody {...props} />
      </Suspense>
    </Card>
  );
}
