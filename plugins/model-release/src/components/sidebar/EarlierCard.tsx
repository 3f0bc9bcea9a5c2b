import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ReleaseSummary,
  Serving,
} from '@model-release/backstage-plugin-model-release-common';
import { useTranslation } from '../../hooks/useTranslation';
import { releaseState } from '../status/releaseState';
import { Card } from '../common/Card';
import { StandingChips } from '../serving/StandingChips';
import { StateChip } from '../status/StateChip';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  entry: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'flex-start',
    gap: theme.spacing(1),
    padding: theme.spacing(0.375, 0),
    fontSize: theme.typography.pxToRem(13),
    overflowWrap: 'anywhere',
  },
  standing: {
    flexBasis: '100%',
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5),
    '&:empty': { display: 'none' },
  },
}));

/** The other releases of the model, newest first. */
export function EarlierCard(props: {
  releases: readonly ReleaseSummary[];
  serving: readonly Serving[];
  linkTo: (id: string) => string;
}) {
  const classes = useStyles();
  const { t, text } = useTranslation();
  const { releases, serving, linkTo } = props;
  return (
    <Card title={t('sidebar.otherReleases')}>
      {releases.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          {t('sidebar.noOtherReleases')}
        </Typography>
      )}
      <ul className={classes.list}>
        {releases.map(release => {
          const { id, checkpoint, environment } = release;
          const { label, tone } = releaseState(release);
          return (
            <li key={id} className={classes.entry}>
              <span>
                <Link to={linkTo(id)}>{checkpoint.id}</Link>
                {` → ${environment}`}
              </span>
              <StateChip tone={tone}>{text(label)}</StateChip>
              <span className={classes.standing}>
                <StandingChips id={id} serving={serving} />
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
