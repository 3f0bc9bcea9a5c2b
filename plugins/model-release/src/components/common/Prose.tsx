import { MarkdownContent } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { useEffect, useRef } from 'react';
import { withoutImages } from './withoutImages';

const useStyles = makeStyles(theme => ({
  root: {
    overflowWrap: 'anywhere',
    whiteSpace: 'normal',
    '& > * > :first-child': { marginTop: 0 },
    // A table that is too wide scrolls inside of itself.
    '& table': {
      display: 'block',
      width: 'max-content',
      maxWidth: '100%',
      overflowX: 'auto',
    },
    // Cells break between words alone.
    '& table td, & table th': {
      padding: theme.spacing(0.75, 1),
      lineHeight: 1.43,
      overflowWrap: 'normal',
      wordBreak: 'normal',
    },
  },
}));

/** Longer cells are sentences, which may have several lines. */
const LONGEST_NUMBER = 40;

/** Half of a number is another number: a hyphen, as in 2e-05, must not end a line. */
function keepNumbersWhole(table: HTMLTableElement) {
  table.querySelectorAll<HTMLElement>('td, th').forEach(cell => {
    const text = cell.textContent?.trim() ?? '';
    if (/\d/.test(text) && text.length <= LONGEST_NUMBER) {
      cell.style.whiteSpace = 'nowrap';
    }
  });
}

/** What scrolls can be reached without a mouse too. */
function makeReachable(table: HTMLTableElement) {
  if (table.scrollWidth > table.clientWidth) {
    table.setAttribute('tabindex', '0');
  }
}

/** Text that people wrote as Markdown: instructions, model cards. */
export function Prose({ text }: { text: string }) {
  const classes = useStyles();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    root.current?.querySelectorAll('table').forEach(table => {
      keepNumbersWhole(table);
      makeReachable(table);
    });
  }, [text]);
  return (
    <div ref={root} className={classes.root}>
      <MarkdownContent content={text} transformImageUri={withoutImages} />
    </div>
  );
}
