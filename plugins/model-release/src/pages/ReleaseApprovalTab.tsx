import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import {
  isOpenRelease,
  type ReleaseSummary,
} from '@model-release/backstage-plugin-model-release-common';
import { useSearchParams } from 'react-router-dom';
import { LoadError } from '../components/common/LoadError';
import { NoRelease } from '../components/release/NoRelease';
import { OpenReleases } from '../components/release/OpenReleases';
import { Surface } from '../components/common/Surface';
import { ReleasePlaceholder } from '../components/release/ReleasePlaceholder';
import { ReleaseView } from '../components/release/ReleaseView';
import { StartButton } from '../components/release/StartButton';
import { useModelReleases } from '../hooks/useModelReleases';
import { useNow } from '../hooks/useNow';
import { useRelease } from '../hooks/useRelease';
import { currentRelease, openReleases } from '../components/release/urgency';

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

/** The tab of a model: its most urgent release, and the way to the others. */
export function ReleaseApprovalTab() {
  const classes = useStyles();
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const [parameters] = useSearchParams();
  const { value: releases, error, reload } = useModelReleases(entityRef);
  const now = useNow();

  if (!releases) {
    return error ? (
      <LoadError
        title="The releases of this model cannot be shown"
        error={error}
        onRetry={reload}
      />
    ) : (
      <ReleasePlaceholder />
    );
  }
  const current = currentRelease(
    releases,
    parameters.get('release') ?? undefined,
  );
  if (!current) {
    return <NoRelease entityRef={entityRef} />;
  }
  const open = openReleases(releases);
  return (
    <Surface>
      {open.length > 1 && (
        <OpenReleases
          releases={open}
          currentId={current.id}
          now={now}
          linkTo={toRelease}
        />
      )}
      {!isOpenRelease(current.status) && (
        <div className={classes.start}>
          <StartButton entityRef={entityRef} variant="outlined" />
        </div>
      )}
      <OneOfSeveral
        id={current.id}
        others={releases.filter(release => release.id !== current.id)}
        linkTo={toRelease}
      />
    </Surface>
  );
}
