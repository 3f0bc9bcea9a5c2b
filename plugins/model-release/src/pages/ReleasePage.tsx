import { Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Breadcrumbs from '@material-ui/core/Breadcrumbs';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useParams } from 'react-router-dom';
import { modelReleaseApiRef } from '../api/modelReleaseApiRef';
import { ReleaseView } from '../components/release/ReleaseView';
import { useLive } from '../hooks/useLive';
import { releaseRouteRef, rootRouteRef } from '../routes';

const useStyles = makeStyles(theme => ({
  path: { marginBottom: theme.spacing(2) },
}));

/** One release by its id: where links from templates and notifications lead. */
export function ReleasePage() {
  const classes = useStyles();
  const { id = '' } = useParams();
  const api = useApi(modelReleaseApiRef);
  const listLink = useRouteRef(rootRouteRef);
  const toRelease = useRouteRef(releaseRouteRef);
  // The view below loads and refreshes the release itself; this is for the path and its siblings.
  const { value } = useLive(id, async () => {
    const release = await api.getRelease(id);
    const { entityRef } = release;
    const siblings = await api.listReleases({
      entityRef,
      orderBy: 'createdAt',
    });
    return { release, siblings: siblings.items };
  });
  return (
    <>
      <Breadcrumbs aria-label="Path" className={classes.path}>
        <Link to={listLink()}>All releases</Link>
        {value && (
          <EntityRefLink entityRef={value.release.entityRef} hideIcon />
        )}
        {value && (
          <Typography color="textPrimary">
            {value.release.checkpoint.id}
          </Typography>
        )}
      </Breadcrumbs>
      <ReleaseView
        id={id}
        others={(value?.siblings ?? []).filter(other => other.id !== id)}
        linkTo={other => toRelease({ id: other })}
      />
    </>
  );
}
