import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginTop: theme.spacing(1.5),
  },
}));

/** The buttons at the end of a step, and what is said beside them. */
export function ActionBar({ children }: { children: ReactNode }) {
  return <div className={useStyles().root}>{children}</div>;
}
