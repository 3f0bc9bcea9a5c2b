import { makeStyles } from '@material-ui/core/styles';
import {
  formatByteSize,
  type CardDifference,
} from '@model-release/backstage-plugin-model-release-common';
import { count } from '../../common/words';
import { DifferenceLines } from './DifferenceLines';

const useStyles = makeStyles({
  summary: { cursor: 'pointer' },
});

function sizesOf({ before, after }: CardDifference): string {
  return before === after
    ? `${formatByteSize(after)}, as before`
    : `${formatByteSize(before)} → ${formatByteSize(after)}`;
}

/** How the text of a model card differs: in a line, and all of it for who wants to read it. */
export function CardText(props: { difference: CardDifference | null }) {
  const classes = useStyles();
  const { difference } = props;
  if (!difference) {
    return <span>one of the two can no longer be read</span>;
  }
  const { hunks } = difference;
  if (!hunks) {
    return (
      <span>{sizesOf(difference)}; too different to be shown line by line</span>
    );
  }
  const lines = hunks.flatMap(hunk => hunk.lines);
  const having = (sign: string) =>
    lines.filter(line => line.sign === sign).length;
  return (
    <details>
      <summary className={classes.summary}>
        {sizesOf(difference)}; {count(having('-'), 'line')} taken out,{' '}
        {count(having('+'), 'line')} put in
      </summary>
      <DifferenceLines hunks={hunks} />
    </details>
  );
}
