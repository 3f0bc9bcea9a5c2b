import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    ...theme.typography.body2,
    color: theme.palette.text.primary,
    // Inside of a text, colour alone would not tell a link.
    '& p a, & [class*="MuiTypography-body"] a': { textDecoration: 'underline' },
    // Under a theme inside of the theme, as a questionnaire has one, numbers follow the names of classes.
    '& [class*="MuiButton-root"], & [class*="MuiTab-root"]': {
      textTransform: 'none',
    },
    // Its text, not the edge of what lights up around it, stands in line with what is above.
    '& [class*="MuiButton-textSizeSmall"]': { marginLeft: -5 },
  },
}));

/**
 * Gives everything on it the text style of the theme. Around it may be another design system, whose
 * style plain elements would take on.
 */
export function Surface({ children }: { children: ReactNode }) {
  const classes = useStyles();
  return <div className={classes.root}>{children}</div>;
}
