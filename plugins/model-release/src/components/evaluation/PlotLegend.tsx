import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: theme.spacing(2),
    marginBottom: theme.spacing(1),
  },
}));

/**
 * What the signs in the drawings stand for. Left out where drawings are read out: each of them says
 * in words what it shows.
 */
export function PlotLegend(props: { hasPrevious: boolean }) {
  const classes = useStyles();
  return (
    <Typography
      variant="caption"
      color="textSecondary"
      component="div"
      aria-hidden
      className={classes.root}
    >
      <span>● result</span>
      <span>◆ result that missed</span>
      <span>┃ threshold, the good side filled</span>
      {props.hasPrevious && <span>○ before</span>}
      <span>each line has its own scale</span>
    </Typography>
  );
}
