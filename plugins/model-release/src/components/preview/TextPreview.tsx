import { makeStyles } from '@material-ui/core/styles';
import { visibleText } from '@model-release/backstage-plugin-model-release-common';

const useStyles = makeStyles(theme => ({
  root: {
    margin: 0,
    maxHeight: 480,
    overflow: 'auto',
    fontFamily: '"Roboto Mono", "DejaVu Sans Mono", monospace',
    fontSize: theme.typography.pxToRem(12.5),
    lineHeight: 1.5,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    unicodeBidi: 'plaintext',
  },
}));

/** A text as it is, line for line. */
export function TextPreview(props: { label: string; text: string }) {
  const classes = useStyles();
  return (
    // What scrolls can be reached without a mouse too.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre className={classes.root} tabIndex={0} aria-label={props.label}>
      {visibleText(props.text)}
    </pre>
  );
}
