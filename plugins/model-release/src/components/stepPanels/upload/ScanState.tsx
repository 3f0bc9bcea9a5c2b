import type { Evidence } from '@model-release/backstage-plugin-model-release-common';
import { useTranslation } from '../../../hooks/useTranslation';
import { StateChip } from '../../status/StateChip';

/** Why a file cannot be opened yet, or at all. */
export function ScanState({ file: { scan } }: { file: Evidence }) {
  const { t } = useTranslation();
  return scan?.status === 'refused' ? (
    <div>
      <StateChip tone="bad">{t('upload.scanRejected')}</StateChip> {scan.reason}{' '}
      {t('upload.removeOrReplace')}
    </div>
  ) : (
    <div>
      <StateChip tone="soon">{t('upload.scanPending')}</StateChip>
    </div>
  );
}
