import { CopyTextButton } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { shortDigest } from '../../viewModel/phrase';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    whiteSpace: 'nowrap',
    '& button': { padding: 2, marginLeft: 2, opacity: 0.7 },
    '& button:hover, & button:focus-visible': { opacity: 1 },
    '& svg': { fontSize: theme.typography.pxToRem(14) },
  },
  code: {
    fontFamily: '"Roboto Mono", "DejaVu Sans Mono", monospace',
    fontSize: '0.86em',
  },
}));

/** A digest: short to read, whole to copy. */
export function Digest({ value }: { value: string }) {
  const classes = useStyles();
  return (
    <span className={classes.root}>
      <code className={classes.code} title={value}>
        {shortDigest(value)}
      </code>
      <CopyTextButton
        text={value}
        tooltipText="Copied"
        aria-label={`Copy ${value.slice(0, 13)}…`}
      />
    </span>
  );
}
