import { makeStyles } from '@material-ui/core/styles';
import { visibleText } from '@model-release/backstage-plugin-model-release-common';
import { Notice } from '../common/Notice';
import { parseCsv } from './parseCsv';

const MAX_ROWS = 200;
const MAX_COLUMNS = 50;

const useStyles = makeStyles(theme => ({
  scroll: { maxHeight: 480, overflow: 'auto' },
  table: {
    borderCollapse: 'collapse',
    fontSize: theme.typography.pxToRem(13),
    '& th, & td': {
      border: `1px solid ${theme.palette.divider}`,
      padding: theme.spacing(0.5, 1),
      textAlign: 'left',
      verticalAlign: 'top',
      maxWidth: 360,
      overflowWrap: 'anywhere',
    },
    '& th': { fontWeight: 600 },
  },
}));

/** The first rows of a table; the first one names the columns. */
export function CsvPreview(props: { label: string; text: string }) {
  const classes = useStyles();
  // One more than is shown, for the names.
  const { rows, more } = parseCsv(props.text, MAX_ROWS + 1);
  const [names = [], ...body] = rows.map(row => row.slice(0, MAX_COLUMNS));
  const isWide = rows.some(row => row.length > MAX_COLUMNS);
  return (
    <>
      {more && (
        <Notice tone="soon">
          Only the first {MAX_ROWS} rows are shown: download the file to see the
          rest.
        </Notice>
      )}
      {isWide && (
        <Notice tone="soon">
          Only the first {MAX_COLUMNS} columns are shown.
        </Notice>
      )}
      {/* What scrolls can be reached without a mouse too. */}
      <div
        className={classes.scroll}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="region"
        aria-label={props.label}
      >
        <table className={classes.table}>
          <thead>
            <tr>
              {names.map((name, column) => (
                <th key={column} scope="col">
                  {visibleText(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {body.map((row, number) => (
              <tr key={number}>
                {row.map((cell, column) => (
                  <td key={column}>{visibleText(cell)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
