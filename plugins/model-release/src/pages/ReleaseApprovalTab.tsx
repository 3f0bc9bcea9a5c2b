import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import type { ReleaseSummary } from '@model-release/backstage-plugin-model-release-common';
import { lazy, Suspense } from 'react';
import { useSearchParams } from 'react-router-dom';
import { LoadError } from '../components/common/LoadError';
import { OpenReleases } from '../components/release/OpenReleases';
import { Surface } from '../components/common/Surface';
import { ReleasePlaceholder } from '../components/release/ReleasePlaceholder';
import { ReleaseView } from '../components/release/ReleaseView';
import { StartButton } from '../components/start/StartButton';
import { useModelReleases } from '../hooks/useModelReleases';
import { useNow } from '../hooks/useNow';
import { useRelease } from '../hooks/useRelease';
import { useTranslation } from '../hooks/useTranslation';
import { currentRelease, openReleases } from '../components/release/urgency';

// Once a model has a release, nobody sees this again.
const NoRelease = lazy(() =>
  import('../components/release/NoRelease').then(m => ({
    default: m.NoRelease,
  })),
);

const useStyles = makeStyles(theme => ({
  start: {
    display: 'flex',
    justifyContent: 'flex-end',
    marginBottom: theme.spacing(2),
  },
}));

const toRelease = (id: string) => `?release=${encodeURIComponent(id)}`;

function OneOfSeveral(props: {
  id: string;
  others: readonly ReleaseSummary[];
  linkTo: (id: string) => string;
}) {
  return <ReleaseView {...props} live={useRelease(props.id)} />;
}

/** One release of a model, and the ways to the others and to a new one. */
function CurrentRelease(props: {
  current: ReleaseSummary;
  releases: readonly ReleaseSummary[];
}) {
  const classes = useStyles();
  const { current, releases } = props;
  const now = useNow();
  const open = openReleases(releases);
  return (
    <Surface>
      <div className={classes.start}>
        <StartButton entityRef={current.entityRef} variant="outlined" />
      </div>
      {open.length > 1 && (
        <OpenReleases
          releases={open}
          currentId={current.id}
          now={now}
          linkTo={toRelease}
        />
      )}
      <OneOfSeveral
        id={current.id}
        others={releases.filter(release => release.id !== current.id)}
        linkTo={toRelease}
      />
    </Surface>
  );
}

/** The tab of a model: its most urgent release, and the way to the others. */
export function ReleaseApprovalTab() {
  const { t } = useTranslation();
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const [parameters] = useSearchParams();
  const { value: releases, error, reload } = useModelReleases(entityRef);

  if (!releases) {
    return error ? (
      <LoadError title={t('list.notLoaded')} error={error} onRetry={reload} />
    ) : (
      <ReleasePlaceholder />
    );
  }
  const wanted = parameters.get('release') ?? undefined;
  const current = currentRelease(releases, wanted);
  return current ? (
    <CurrentRelease current={current} releases={releases} />
  ) : (
    <Suspense fallback={<ReleasePlaceholder />}>
      <Surface>
        <NoRelease entityRef={entityRef} />
      </Surface>
    </Suspense>
  );
}
