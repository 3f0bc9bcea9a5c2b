import { stringifyEntityRef } from '@backstage/catalog-model';
import { InfoCard } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { Placeholder } from '../components/common/Placeholder';
import { Surface } from '../components/common/Surface';
import { StartButton } from '../components/release/StartButton';
import { StatusCardBody } from '../components/release/StatusCardBody';
import { useModelReleases } from '../hooks/useModelReleases';
import { useNow } from '../hooks/useNow';
import { useViewer } from '../hooks/useViewer';
import { tabRouteRef } from '../routes';
import { currentRelease, releaseBeside } from '../components/release/urgency';

/** How the most urgent release of a model stands, on its overview. */
export function ReleaseStatusCard() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const { value: releases, error } = useModelReleases(entityRef);
  const viewer = useViewer();
  const now = useNow();
  const tabLink = useRouteRef(tabRouteRef);

  const body = () => {
    if (error && !releases) {
      return (
        <Typography variant="body2">
          The releases cannot be shown: {error.message}
        </Typography>
      );
    }
    if (!releases || !viewer.value) {
      return <Placeholder height={88} />;
    }
    const current = currentRelease(releases, undefined);
    return current ? (
      <StatusCardBody
        release={current}
        beside={releaseBeside(releases, current)}
        viewer={viewer.value}
        now={now}
      />
    ) : (
      <>
        <Typography variant="body2" paragraph>
          No checkpoint of this model has been put up for release.
        </Typography>
        <StartButton entityRef={entityRef} variant="outlined" />
      </>
    );
  };
  return (
    <InfoCard
      title="Release approval"
      variant="gridItem"
      deepLink={{ title: 'Open the release approval', link: tabLink() }}
    >
      <Surface>{body()}</Surface>
    </InfoCard>
  );
}
