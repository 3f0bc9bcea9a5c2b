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

/** A diamond: what is missed differs in shape, not only in color. */
function diamond(center: number): string {
  const size = 5.5;
  return `M${center - size} ${MIDDLE}L${center} ${MIDDLE - size}L${
    center + size
  } ${MIDDLE}L${center} ${MIDDLE + size}Z`;
}

type Verdict = 'met' | 'missed' | 'unjudged';

function PassingSide({ from, to }: { from: number; to: number }) {
  const { good } = useStyles();
  return (
    <rect
      data-part="good"
      x={x(from)}
      y={MIDDLE - 4}
      width={x(to - from)}
      height={8}
      className={good}
    />
  );
}

function ThresholdStroke({ place }: { place: number }) {
  const { threshold } = useStyles();
  return (
    <line
      data-part="threshold"
      x1={x(place)}
      x2={x(place)}
      y1={1}
      y2={HEIGHT - 1}
      className={threshold}
    />
  );
}

function Dot(props: { part: 'before' | 'value'; at: number; look: string }) {
  const { part, at, look } = props;
  return (
    <circle data-part={part} cx={x(at)} cy={MIDDLE} r={4} className={look} />
  );
}

function ValueMark({ value, verdict }: { value: number; verdict: Verdict }) {
  const classes = useStyles();
  return verdict === 'missed' ? (
    <path data-part="value" d={diamond(x(value))} className={classes.missed} />
  ) : (
    <Dot part="value" at={value} look={classes[verdict]} />
  );
}

/**
 * One result on a line: a dot for the value, a diamond where it is missed; a stroke for its
 * threshold, with the passing side filled; a hollow dot for the previous release.
 */
export function ThresholdPlot(props: {
  plot: Plot;
  verdict: Verdict;
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
      {good && <PassingSide from={good.from} to={good.to} />}
      {threshold !== undefined && <ThresholdStroke place={threshold} />}
      {before !== undefined && (
        <Dot part="before" at={before} look={classes.before} />
      )}
      <ValueMark value={value} verdict={verdict} />
    </svg>
  );
}
