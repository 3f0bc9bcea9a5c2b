import { MarkdownContent } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { visibleText } from '@model-release/backstage-plugin-model-release-common';
import { fenceFrontMatter } from './fenceFrontMatter';
import { withoutImages } from '../common/withoutImages';

const useStyles = makeStyles(theme => ({
  root: {
    maxHeight: 480,
    overflow: 'auto',
    overflowWrap: 'anywhere',
    '& td, & th': {
      padding: theme.spacing(0.5, 1),
      lineHeight: 1.43,
    },
  },
}));

/** Markdown that anybody may have written: sanitized, and without anything from elsewhere. */
export function MarkdownPreview(props: { label: string; text: string }) {
  const classes = useStyles();
  return (
    // What scrolls can be reached without a mouse too.
    <div
      className={classes.root}
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
