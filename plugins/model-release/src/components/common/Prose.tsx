import { MarkdownContent } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { useRef } from 'react';
import { useTables, useTableStyles } from './scrolling/useTables';
import { withoutImages } from './withoutImages';

const useStyles = makeStyles({
  root: {
    overflowWrap: 'anywhere',
    whiteSpace: 'normal',
    '& > * > :first-child': { marginTop: 0 },
  },
});

/** Text that people wrote as Markdown: instructions, model cards. */
export function Prose({ text }: { text: string }) {
  const classes = useStyles();
  const { tables } = useTableStyles();
  const root = useRef<HTMLDivElement>(null);
  useTables(root);
  return (
    <div ref={root} className={`${classes.root} ${tables}`}>
      <MarkdownContent content={text} transformImageUri={withoutImages} />
    </div>
  );
}
