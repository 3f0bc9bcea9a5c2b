import Tooltip from '@material-ui/core/Tooltip';
import type { Moment } from '../../common/phrase';
import { useTranslation } from '../../hooks/useTranslation';

function isCalendarDay({ date }: Moment): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(date);
}

/** A moment in a sentence, with the exact one in the tooltip. A calendar day is exact by itself. */
export function MomentText({ moment }: { moment: Moment }) {
  const { text } = useTranslation();
  return isCalendarDay(moment) ? (
    <>{text(moment)}</>
  ) : (
    <Tooltip title={text({ ...moment, style: 'exact' })}>
      <time dateTime={moment.date}>{text(moment)}</time>
    </Tooltip>
  );
}
