import { makeStyles } from '@material-ui/core/styles';

export const useRunbookStyles = makeStyles(theme => ({
  paper: {
    padding: theme.spacing(2, 2.5),
    marginBottom: theme.spacing(2.5),
    borderRadius: 8,
    overflowWrap: 'anywhere',
  },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  title: { fontSize: theme.typography.pxToRem(20), fontWeight: 500 },
  part: { fontSize: theme.typography.pxToRem(16), fontWeight: 600 },
}));
