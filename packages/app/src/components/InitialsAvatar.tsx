import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  root: {
    fontFamily: theme.typography.fontFamily,
    display: 'inline-flex',
    flexShrink: 0,
    alignItems: 'center',
    justifyContent: 'center',
    borderRadius: '50%',
    fontWeight: 600,
    lineHeight: 1,
    color: '#fff',
    // Drawn, not written: the name itself always stands beside it.
    '&::before': { content: 'attr(data-initials)' },
  },
}));

/** A circle with somebody's initials, always in the same colour. For the eye only. */
export const InitialsAvatar = (props: {
  displayName: string;
  size: number;
}) => {
  const { displayName, size } = props;
  const classes = useStyles();
  return (
    <span
      aria-hidden
      className={classes.root}
      data-initials={initialsOf(displayName)}
      style={{
        width: size,
        height: size,
        fontSize: size * 0.42,
        backgroundColor: colorOf(displayName),
      }}
    />
  );
};

function initialsOf(displayName: string): string {
  return displayName
    .split(' ')
    .map(word => word.charAt(0))
    .slice(0, 2)
    .join('')
    .toUpperCase();
}

// Dark enough for white letters at any hue (contrast 4.5:1 and better).
function colorOf(displayName: string): string {
  const sum = Array.from(displayName).reduce(
    (total, letter) => total * 31 + letter.charCodeAt(0),
    7,
  );
  return `hsl(${sum % 360}, 45%, 32%)`;
}
