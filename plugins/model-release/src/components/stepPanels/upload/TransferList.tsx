import Button from '@material-ui/core/Button';
import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Transfer } from './UploadQueue';
import { Notice } from '../../common/Notice';

const useStyles = makeStyles(theme => ({
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    margin: theme.spacing(1, 0),
  },
  bar: { flex: 1, minWidth: 80 },
  name: { maxWidth: '50%', overflowWrap: 'anywhere' },
}));

/** Files on their way, each with a way to stop it, and those that were refused. */
export function TransferList(props: {
  transfers: readonly Transfer[];
  onRemove: (id: number) => void;
}) {
  const classes = useStyles();
  return (
    <>
      {props.transfers.map(({ id, fileName, sent, problem }) =>
        problem ? (
          <Notice key={id} urgent tone="bad" onClose={() => props.onRemove(id)}>
            <p>{problem}</p>
          </Notice>
        ) : (
          <div key={id} className={classes.row}>
            <Typography variant="body2" className={classes.name}>
              {fileName}
            </Typography>
            <LinearProgress
              className={classes.bar}
              variant="determinate"
              value={sent * 100}
              aria-label={`Upload of ${fileName}`}
            />
            <Typography variant="body2">{Math.round(sent * 100)} %</Typography>
            <Button size="small" onClick={() => props.onRemove(id)}>
              Cancel
            </Button>
          </div>
        ),
      )}
    </>
  );
}
