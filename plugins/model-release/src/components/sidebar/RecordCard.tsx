import type { ReleaseDetail } from '@model-release/backstage-plugin-model-release-common';
import { useTranslation } from '../../hooks/useTranslation';
import { Card } from '../common/Card';
import { ReleaseRecord } from './ReleaseRecord';

/** All of a release, to take along. */
export function RecordCard(props: {
  release: ReleaseDetail;
  announce: (text: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <Card title={t('sidebar.record')} help="record">
      <ReleaseRecord {...props} />
    </Card>
  );
}
