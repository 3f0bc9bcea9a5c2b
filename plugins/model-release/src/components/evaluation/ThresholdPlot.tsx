import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { tones } from '../../theme/tones';
import type { Plot } from './plotOf';

const WIDTH = 96;
const HEIGHT = 18;
const MIDDLE = HEIGHT / 2;

const useStyles = makeStyles((theme: BackstageTheme) => {
  const colors = tones(theme);
  return {
    root: { display: 'block' },
    line: { stroke: theme.palette.divider },
    good: { fill: colors.ok.soft, stroke: colors.ok.strong, strokeWidth: 0.5 },
    threshold: { stroke: theme.palette.text.primary, strokeWidth: 2 },
    before: {
      fill: theme.palette.background.paper,
      stroke: colors.plain.strong,
      strokeWidth: 1.5,
    },
    met: { fill: colors.ok.strong },
    missed: { fill: colors.bad.strong },
    unjudged: { fill: colors.active.strong },
  };
});

function x(place: number): number {
  return Math.round(place * WIDTH * 10) / 10;
}

/** A diamond: what is missed differs in shape, not only in colour. */
function diamond(centre: number): string {
  const size = 5.5;
  return `M${centre - size} ${MIDDLE}L${centre} ${MIDDLE - size}L${
    centre + size
  } ${MIDDLE}L${centre} ${MIDDLE + size}Z`;
}

/**
 * One result on a line: a dot for the value, a diamond where it is missed; a stroke for its
 * threshold, with the good side filled; a hollow dot for what it was before.
 */
export function ThresholdPlot(props: {
  plot: Plot;
  verdict: 'met' | 'missed' | 'unjudged';
  /** All that the drawing shows, in words. */
  label: string;
}) {
  const classes = useStyles();
  const { plot, verdict, label } = props;
  const { value, threshold, before, good } = plot;
  return (
    <svg
      role="img"
      aria-label={label}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className={classes.root}
    >
      <line
        x1={0}
        x2={WIDTH}
        y1={MIDDLE}
        y2={MIDDLE}
        className={classes.line}
      />
      {good && (
        <rect
          data-part="good"
          x={x(good.from)}
          y={MIDDLE - 4}
          width={x(good.to - good.from)}
          height={8}
          className={classes.good}
        />
      )}
      {threshold !== undefined && (
        <line
          data-part="threshold"
          x1={x(threshold)}
          x2={x(threshold)}
          y1={1}
          y2={HEIGHT - 1}
          className={classes.threshold}
        />
      )}
      {before !== undefined && (
        <circle
          data-part="before"
          cx={x(before)}
          cy={MIDDLE}
          r={4}
          className={classes.before}
        />
      )}
      {verdict === 'missed' ? (
        <path
          data-part="value"
          d={diamond(x(value))}
          className={classes.missed}
        />
      ) : (
        <circle
          data-part="value"
          cx={x(value)}
          cy={MIDDLE}
          r={4}
          className={classes[verdict]}
        />
      )}
    </svg>
  );
}
