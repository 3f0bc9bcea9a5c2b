import { EmptyState } from '@backstage/core-components';
import { useTranslation } from '../../hooks/useTranslation';
import { StartButton } from '../start/StartButton';

/** What a release is, for a model that has none yet. */
export function NoRelease({ entityRef }: { entityRef: string }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      missing="content"
      title={t('release.none')}
      description={t('release.whatReleasesAre')}
      action={<StartButton entityRef={entityRef} variant="contained" />}
    />
  );
}
