import { stringifyEntityRef } from '@backstage/catalog-model';
import { InfoCard } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { LoadError } from '../components/common/LoadError';
import { Placeholder } from '../components/common/Placeholder';
import { Surface } from '../components/common/Surface';
import { StartButton } from '../components/start/StartButton';
import { StatusCardBody } from '../components/release/StatusCardBody';
import { useModelReleases } from '../hooks/useModelReleases';
import { useNow } from '../hooks/useNow';
import { useTranslation } from '../hooks/useTranslation';
import { useViewer } from '../hooks/useViewer';
import { tabRouteRef } from '../routes';
import {
  currentRelease,
  openReleases,
  releaseBeside,
} from '../components/release/urgency';

/** The most urgent release of a model, or that there is none. */
function CardBody({ entityRef }: { entityRef: string }) {
  const { t } = useTranslation();
  const { value: releases, error, reload } = useModelReleases(entityRef);
  const viewer = useViewer();
  const now = useNow();
  if (error && !releases) {
    return (
      <LoadError title={t('list.notLoaded')} error={error} onRetry={reload} />
    );
  }
  if (!releases || !viewer.value) {
    return <Placeholder height={88} />;
  }
  const current = currentRelease(releases, undefined);
  return current ? (
    <StatusCardBody
      release={current}
      open={openReleases(releases).length}
      beside={releaseBeside(releases, current)}
      viewer={viewer.value}
      now={now}
    />
  ) : (
    <>
      <Typography variant="body2" paragraph>
        {t('release.none')}
      </Typography>
      <StartButton entityRef={entityRef} variant="outlined" />
    </>
  );
}

/** How the most urgent release of a model stands, on its overview. */
export function ReleaseStatusCard() {
  const { t } = useTranslation();
  const { entity } = useEntity();
  const tabLink = useRouteRef(tabRouteRef);
  return (
    <InfoCard
      title={t('release.tab')}
      variant="gridItem"
      deepLink={{ title: t('release.openTab'), link: tabLink() }}
    >
      <Surface>
        <CardBody entityRef={stringifyEntityRef(entity)} />
      </Surface>
    </InfoCard>
  );
}
