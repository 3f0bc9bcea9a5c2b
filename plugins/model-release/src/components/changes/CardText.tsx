import { makeStyles } from '@material-ui/core/styles';
import {
  formatByteSize,
  type CardDifference,
} from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../common/message';
import type { Part, Phrase } from '../../common/phrase';
import { PhraseText } from '../common/PhraseText';
import { DifferenceLines } from './DifferenceLines';

const useStyles = makeStyles({
  summary: { cursor: 'pointer' },
});

function sizePart({ before, after }: CardDifference): Part {
  const size = formatByteSize(after);
  return before === after
    ? say('changes.sameSize', { size })
    : say('changes.sizes', { before: formatByteSize(before), after: size });
}

function differencePhrase(difference: CardDifference): Phrase {
  const lines = difference.hunks?.flatMap(hunk => hunk.lines);
  if (!lines) {
    return [sizePart(difference), say('changes.tooDifferent')];
  }
  const having = (sign: string) =>
    lines.filter(line => line.sign === sign).length;
  return [
    sizePart(difference),
    say('changes.linesRemoved', { count: having('-') }),
    say('changes.linesAdded', { count: having('+') }),
  ];
}

/** How the text of a model card differs: in a line, and all of it for who wants to read it. */
export function CardText(props: { difference: CardDifference | null }) {
  const classes = useStyles();
  const { difference } = props;
  const phrase = difference
    ? differencePhrase(difference)
    : say('changes.textUnavailable');
  return difference?.hunks ? (
    <details>
      <summary className={classes.summary}>
        <PhraseText phrase={phrase} />
      </summary>
      <DifferenceLines hunks={difference.hunks} />
    </details>
  ) : (
    <span>
      <PhraseText phrase={phrase} />
    </span>
  );
}
