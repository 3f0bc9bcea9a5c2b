import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useId, type ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(1.75, 2),
    marginBottom: theme.spacing(2.25),
    borderRadius: 8,
  },
  title: {
    fontSize: theme.typography.pxToRem(14),
    fontWeight: 600,
    margin: theme.spacing(0, 0, 1),
  },
}));

/** A titled card of the right column. */
export function Card(props: { title: string; children: ReactNode }) {
  const classes = useStyles();
  const id = useId();
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-labelledby={id}
      className={classes.root}
    >
      <Typography id={id} component="h3" className={classes.title}>
        {props.title}
      </Typography>
      {props.children}
    </Paper>
  );
}
