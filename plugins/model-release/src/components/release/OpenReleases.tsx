import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import type { ReleaseSummary } from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { tones } from '../../theme/tones';
import { releaseProgress } from '../status/releaseState';
import { DueChip } from '../status/DueChip';
import { StateChip } from '../status/StateChip';

const useStyles = makeStyles((theme: BackstageTheme) => ({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1.5),
    listStyle: 'none',
    margin: theme.spacing(0, 0, 2),
    padding: 0,
  },
  link: {
    display: 'block',
    padding: theme.spacing(1, 1.5),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: 8,
    backgroundColor: theme.palette.background.paper,
    color: theme.palette.text.primary,
  },
  current: {
    borderColor: tones(theme).active.strong,
    boxShadow: `inset 0 0 0 1px ${tones(theme).active.strong}`,
  },
}));

/** All open releases of a model that has several, most urgent first, to choose from. */
export function OpenReleases(props: {
  releases: readonly ReleaseSummary[];
  currentId: string;
  now: DateTime;
  linkTo: (id: string) => string;
}) {
  const classes = useStyles();
  const { releases, currentId, now, linkTo } = props;
  return (
    <nav aria-label="Open releases of this model">
      <ul className={classes.list}>
        {releases.map(release => {
          const isCurrent = release.id === currentId;
          const { label, tone } = releaseProgress(release);
          return (
            <li key={release.id}>
              <Link
                to={linkTo(release.id)}
                underline="none"
                aria-current={isCurrent ? 'page' : undefined}
                className={`${classes.link} ${
                  isCurrent ? classes.current : ''
                }`}
              >
                <Typography variant="body2" component="div">
                  {release.model && `${release.model}: `}
                  {release.checkpoint.id} → {release.environment}
                </Typography>
                <StateChip tone={tone}>{label}</StateChip>{' '}
                {release.dueAt && <DueChip dueAt={release.dueAt} now={now} />}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
