import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { useTheme } from '@material-ui/core/styles';
import { ReleaseCards } from './ReleaseCards';
import type { ReleaseRowsProps } from './ReleaseRowsProps';
import { ReleaseTable } from './ReleaseTable';

const useStyles = makeStyles({
  frame: { borderRadius: 8, overflow: 'hidden' },
  stale: { opacity: 0.5 },
});

/** Releases as a table, or as cards where a table does not fit. */
export function ReleaseRows(props: ReleaseRowsProps & { stale: boolean }) {
  const classes = useStyles();
  const { stale, ...rows } = props;
  const isNarrow = useMediaQuery(useTheme().breakpoints.down('sm'), {
    noSsr: true,
  });
  const faded = stale ? classes.stale : '';
  return isNarrow ? (
    <div className={faded}>
      <ReleaseCards {...rows} />
    </div>
  ) : (
    <Paper variant="outlined" className={`${classes.frame} ${faded}`}>
      <ReleaseTable {...rows} />
    </Paper>
  );
}
