import type { DateTime } from 'luxon';
import type { Part } from '../../common/phrase';
import { exactly } from '../../common/timeWords';
import { useTranslation } from '../../hooks/useTranslation';

/** A time in words, with the exact one in the tooltip. */
export function When(props: { at: string; now: DateTime; words: Part }) {
  const { text } = useTranslation();
  const { at, now, words } = props;
  return (
    // The browser's own tooltip: a page has a hundred moments, and Material UI's costs a few elements each.
    <time dateTime={at} title={text(exactly(at, now))}>
      {text(words)}
    </time>
  );
}
