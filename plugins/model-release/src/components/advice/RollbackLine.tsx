import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import type { RollbackAdvice } from '@model-release/backstage-plugin-model-release-common';
import { useTranslation } from '../../hooks/useTranslation';
import { releaseRouteRef } from '../../routes';
import { StateChip } from '../status/StateChip';
import { rollbackWords } from './adviceWords';

/** Whether the rollback target can be returned to, and the release that it rests on. */
export function RollbackLine({ rollback }: { rollback: RollbackAdvice }) {
  const { t } = useTranslation();
  const toRelease = useRouteRef(releaseRouteRef);
  const { key, tone } = rollbackWords(rollback);
  return (
    <Typography variant="body2" component="div">
      <StateChip tone={tone}>{t(key)}</StateChip> {rollback.detail}{' '}
      {rollback.releaseId !== undefined && (
        <Link to={toRelease({ id: rollback.releaseId })}>
          {t('advice.viewRelease')}
        </Link>
      )}
    </Typography>
  );
}
