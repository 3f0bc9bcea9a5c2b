import Tooltip from '@material-ui/core/Tooltip';
import type { DateTime } from 'luxon';
import { exactTime } from '../../common/timeWords';

/** A time in words, with the exact one in the tooltip. */
export function When(props: { at: string; now: DateTime; words: string }) {
  return (
    <Tooltip title={exactTime(props.at, props.now)}>
      <time dateTime={props.at}>{props.words}</time>
    </Tooltip>
  );
}
