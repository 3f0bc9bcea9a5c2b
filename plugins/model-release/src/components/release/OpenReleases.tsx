import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import type { ReleaseSummary } from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { useTranslation } from '../../hooks/useTranslation';
import { tones } from '../../theme/tones';
import { releaseProgress } from '../status/releaseState';
import { DueChip } from '../status/DueChip';
import { StateChip } from '../status/StateChip';
import { subject } from './subject';

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
    overflowWrap: 'anywhere',
    backgroundColor: theme.palette.background.paper,
    color: theme.palette.text.primary,
  },
  current: {
    borderColor: tones(theme).active.strong,
    boxShadow: `inset 0 0 0 1px ${tones(theme).active.strong}`,
  },
}));

function OpenRelease(props: {
  release: ReleaseSummary;
  isCurrent: boolean;
  now: DateTime;
  link: string;
}) {
  const classes = useStyles();
  const { text } = useTranslation();
  const { release, isCurrent, now, link } = props;
  const { label, tone } = releaseProgress(release);
  return (
    <Link
      to={link}
      underline="none"
      aria-current={isCurrent ? 'page' : undefined}
      className={`${classes.link} ${isCurrent ? classes.current : ''}`}
    >
      <Typography variant="body2" component="div">
        {text(subject(release))}
      </Typography>
      <StateChip tone={tone}>{text(label)}</StateChip>{' '}
      {release.dueAt && <DueChip dueAt={release.dueAt} now={now} />}
    </Link>
  );
}

/** All open releases of a model that has several, most urgent first, to choose from. */
export function OpenReleases(props: {
  releases: readonly ReleaseSummary[];
  currentId: string;
  now: DateTime;
  linkTo: (id: string) => string;
}) {
  const classes = useStyles();
  const { t } = useTranslation();
  const { releases, currentId, now, linkTo } = props;
  return (
    <nav aria-label={t('release.openReleases')}>
      <ul className={classes.list}>
        {releases.map(release => (
          <li key={release.id}>
            <OpenRelease
              release={release}
              isCurrent={release.id === currentId}
              now={now}
              link={linkTo(release.id)}
            />
          </li>
        ))}
      </ul>
    </nav>
  );
}
