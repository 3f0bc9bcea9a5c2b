import { makeStyles } from '@material-ui/core/styles';

/** How the table of results looks. */
export const useTableStyles = makeStyles(theme => ({
  scroller: { margin: theme.spacing(1, 0) },
  table: {
    fontVariantNumeric: 'tabular-nums',
    '& thead, & thead tr:nth-of-type(odd)': { backgroundColor: 'transparent' },
  },
  // The theme paints every other row, for pages without cards.
  row: {
    '&, &:nth-of-type(odd)': { backgroundColor: 'transparent' },
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
  head: {
    backgroundColor: 'transparent',
    color: theme.palette.text.secondary,
    fontSize: theme.typography.pxToRem(12),
    fontWeight: 400,
    lineHeight: 1.3,
    padding: theme.spacing(0.75, 1),
    verticalAlign: 'bottom',
  },
  slice: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.pxToRem(12),
    fontWeight: 600,
    padding: theme.spacing(1.25, 1, 0.5),
    textAlign: 'left',
  },
  cell: {
    lineHeight: 1.43,
    padding: theme.spacing(0.75, 1),
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
  name: { minWidth: 130 },
  number: { textAlign: 'right', whiteSpace: 'nowrap' },
}));
