import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: theme.spacing(0.5, 0), padding: 0 },
}));

/** A list of what advice was found on. */
export function AdviceRows(props: { label: string; children: ReactNode }) {
  const classes = useStyles();
  return (
    <ul className={classes.list} aria-label={props.label}>
      {props.children}
    </ul>
  );
}
