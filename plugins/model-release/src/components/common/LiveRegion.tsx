import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: 1,
    height: 1,
    margin: -1,
    padding: 0,
    overflow: 'hidden',
    clip: 'rect(0 0 0 0)',
    whiteSpace: 'nowrap',
    border: 0,
  },
});

/** Says results to people who do not see them appear. */
export function LiveRegion({ text }: { text: string }) {
  const classes = useStyles();
  return (
    <div role="status" aria-live="polite" className={classes.hidden}>
      {text}
    </div>
  );
}
