import { MarkdownContent } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { visibleText } from '@model-release/backstage-plugin-model-release-common';
import { useRef } from 'react';
import { useTables, useTableStyles } from '../common/scrolling/useTables';
import { withoutImages } from '../common/withoutImages';
import { fenceFrontMatter } from './fenceFrontMatter';

const useStyles = makeStyles({
  root: {
    maxHeight: 480,
    overflow: 'auto',
    overflowWrap: 'anywhere',
  },
});

/** Markdown that anybody may have written: sanitized, and without anything from elsewhere. */
export function MarkdownPreview(props: { label: string; text: string }) {
  const classes = useStyles();
  const { tables } = useTableStyles();
  const root = useRef<HTMLDivElement>(null);
  useTables(root);
  return (
    // What scrolls can be reached without a mouse too.
    <div
      ref={root}
      className={`${classes.root} ${tables}`}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      role="region"
      aria-label={props.label}
    >
      <MarkdownContent
        content={visibleText(fenceFrontMatter(props.text))}
        linkTarget="_blank"
        transformImageUri={withoutImages}
      />
    </div>
  );
}
