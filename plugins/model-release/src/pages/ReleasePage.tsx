import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Breadcrumbs from '@material-ui/core/Breadcrumbs';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { lazy, Suspense } from 'react';
import { useParams } from 'react-router-dom';
import { ReleasePlaceholder } from '../components/release/ReleasePlaceholder';
import { useModelReleases } from '../hooks/useModelReleases';
import { useRelease } from '../hooks/useRelease';
import { useTranslation } from '../hooks/useTranslation';
import { releaseRouteRef, rootRouteRef } from '../routes';

// It comes while the release does, and not to those who only read the list.
const ReleaseView = lazy(() =>
  import('../components/release/ReleaseView').then(m => ({
    default: m.ReleaseView,
  })),
);

const useStyles = makeStyles(theme => ({
  path: { marginBottom: theme.spacing(2), overflowWrap: 'anywhere' },
}));

/** One release by its id: where links from templates and notifications lead. */
export function ReleasePage() {
  const classes = useStyles();
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const listLink = useRouteRef(rootRouteRef);
  const toRelease = useRouteRef(releaseRouteRef);
  const live = useRelease(id);
  const release = live.value;
  const { value: siblings = [] } = useModelReleases(release?.entityRef);
  return (
    <>
      <Breadcrumbs
        aria-label={t('release.breadcrumb')}
        className={classes.path}
      >
        <Link to={listLink()}>{t('release.allReleases')}</Link>
        {release && <EntityRefLink entityRef={release.entityRef} hideIcon />}
        {release && (
          <Typography color="textPrimary">{release.checkpoint.id}</Typography>
        )}
      </Breadcrumbs>
      <Suspense fallback={<ReleasePlaceholder />}>
        <ReleaseView
          id={id}
          live={live}
          others={siblings.filter(other => other.id !== id)}
          linkTo={other => toRelease({ id: other })}
        />
      </Suspense>
    </>
  );
}
