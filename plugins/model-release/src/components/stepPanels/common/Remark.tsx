import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { tones } from '../../../theme/tones';

const useStyles = makeStyles((theme: BackstageTheme) => ({
  quote: {
    margin: theme.spacing(1, 0),
    padding: theme.spacing(0.5, 1.5),
    borderLeft: `3px solid ${tones(theme).plain.soft}`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
}));

/** What somebody said, in full. */
export function Remark({ text }: { text: string }) {
  const classes = useStyles();
  return (
    <Typography
      variant="body2"
      component="blockquote"
      className={classes.quote}
    >
      {text}
    </Typography>
  );
}
