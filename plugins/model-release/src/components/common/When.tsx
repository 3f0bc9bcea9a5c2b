import Tooltip from '@material-ui/core/Tooltip';
import type { DateTime } from 'luxon';
import type { Part } from '../../common/phrase';
import { exactly } from '../../common/timeWords';
import { useTranslation } from '../../hooks/useTranslation';

/** A time in words, with the exact one in the tooltip. */
export function When(props: { at: string; now: DateTime; words: Part }) {
  const { text } = useTranslation();
  const { at, now, words } = props;
  return (
    <Tooltip title={text(exactly(at, now))}>
      <time dateTime={at}>{text(words)}</time>
    </Tooltip>
  );
}
