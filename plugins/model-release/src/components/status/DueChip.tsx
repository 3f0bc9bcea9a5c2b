import Tooltip from '@material-ui/core/Tooltip';
import type { DateTime } from 'luxon';
import { dueWords } from './dueWords';
import { StateChip } from './StateChip';

/** When something is due: amber today and tomorrow, red when it is over. */
export function DueChip(props: { dueAt: string; now: DateTime }) {
  const { text, tone, exact } = dueWords(props.dueAt, props.now);
  return (
    <Tooltip title={exact}>
      <time dateTime={props.dueAt}>
        <StateChip tone={tone}>{text}</StateChip>
      </time>
    </Tooltip>
  );
}
