import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  bar: {
    borderRadius: 4,
    backgroundColor: theme.palette.action.hover,
    animation: '$breathe 1.6s ease-in-out infinite',
    '@media (prefers-reduced-motion: reduce)': { animation: 'none' },
  },
  '@keyframes breathe': { '50%': { opacity: 0.4 } },
}));

/** Stands where something is going to be, in its size. */
export function Placeholder(props: {
  height: number;
  width?: number | string;
}) {
  const classes = useStyles();
  return (
    <div
      aria-hidden
      className={classes.bar}
      style={{ height: props.height, width: props.width ?? '100%' }}
    />
  );
}
