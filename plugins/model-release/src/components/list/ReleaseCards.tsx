import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslation } from '../../hooks/useTranslation';
import { columnsOf, type Column } from './columns';
import type { CellProps, ReleaseRowsProps } from './ReleaseRowsProps';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  card: {
    display: 'grid',
    gap: theme.spacing(1),
    padding: theme.spacing(1.5, 2),
    marginBottom: theme.spacing(1.5),
    borderRadius: 8,
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: theme.spacing(0, 2),
  },
  value: { textAlign: 'right', marginLeft: 'auto' },
  muted: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.pxToRem(13),
  },
}));

/** The lines of a card, with what a table says in its head. */
function CardLine({ column, cell }: { column: Column; cell: CellProps }) {
  const classes = useStyles();
  const { t } = useTranslation();
  return (
    <div className={classes.line}>
      <span className={classes.muted}>{t(column.title)}</span>
      <span className={classes.value}>{column.render(cell)}</span>
    </div>
  );
}

function ReleaseCard(cell: CellProps & { columns: readonly Column[] }) {
  const classes = useStyles();
  const { columns, ...shown } = cell;
  const [model, ...others] = columns;
  return (
    <Paper component="li" variant="outlined" className={classes.card}>
      <div>{model.render(shown)}</div>
      {others.map(column => (
        <CardLine key={column.title} column={column} cell={shown} />
      ))}
    </Paper>
  );
}

/** Releases, one a card, for narrow pages. */
export function ReleaseCards(props: ReleaseRowsProps) {
  const { tab, rows, linkTo, viewer, now } = props;
  const classes = useStyles();
  const { t } = useTranslation();
  return (
    <ul className={classes.list} aria-label={t('list.releases')}>
      {rows.map(row => (
        <ReleaseCard
          key={row.id}
          row={row}
          to={linkTo(row)}
          columns={columnsOf(tab)}
          viewer={viewer}
          now={now}
        />
      ))}
    </ul>
  );
}
