import Tooltip from '@material-ui/core/Tooltip';
import type { DateTime } from 'luxon';
import { useTranslation } from '../../hooks/useTranslation';
import { dueWords } from './dueWords';
import { StateChip } from './StateChip';

/** When something is due: amber today and tomorrow, red when it is over. */
export function DueChip(props: { dueAt: string; now: DateTime }) {
  const { text } = useTranslation();
  const due = dueWords(props.dueAt, props.now);
  return (
    <Tooltip title={text(due.exact)}>
      <time dateTime={props.dueAt}>
        <StateChip tone={due.tone}>{text(due.text)}</StateChip>
      </time>
    </Tooltip>
  );
}
