import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ReleaseSummary } from '@model-release/backstage-plugin-model-release-common';
import { releaseStatusWords } from '../../viewModel/releaseState';
import { Card } from '../parts/Card';
import { StateChip } from '../parts/StateChip';
import { StartButton } from '../release/StartButton';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  entry: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
    padding: theme.spacing(0.375, 0),
    fontSize: theme.typography.pxToRem(13),
    overflowWrap: 'anywhere',
  },
}));

/** The other releases of the model, newest first. */
export function EarlierCard(props: {
  entityRef: string;
  releases: readonly ReleaseSummary[];
  linkTo: (id: string) => string;
}) {
  const classes = useStyles();
  const { entityRef, releases, linkTo } = props;
  return (
    <Card title="Other releases of this model">
      {releases.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          This is the only one.
        </Typography>
      )}
      <ul className={classes.list}>
        {releases.map(({ id, checkpoint, environment, status }) => {
          const { label, tone } = releaseStatusWords(status);
          return (
            <li key={id} className={classes.entry}>
              <span>
                <Link to={linkTo(id)}>{checkpoint.id}</Link> → {environment}
              </span>
              <StateChip tone={tone}>{label}</StateChip>
            </li>
          );
        })}
      </ul>
      <StartButton entityRef={entityRef} variant="text" />
    </Card>
  );
}
