import { useTranslation } from '../../../../hooks/useTranslation';
import { StateChip } from '../../../status/StateChip';
import type { Mark } from './reviewedAgain';

const WORDS = {
  changed: 'approval.markChanged',
  new: 'approval.markNew',
  same: 'approval.markSame',
  confirmed: 'approval.markConfirmed',
} as const;

/** What became of one line of what is signed, since the reader looked last. */
export function RoundMark({ mark }: { mark: Mark | undefined }) {
  const { t } = useTranslation();
  if (mark === undefined) {
    return <>–</>;
  }
  const words = t(WORDS[mark]);
  return mark === 'changed' || mark === 'new' ? (
    <StateChip tone="soon">{words}</StateChip>
  ) : (
    <>{words}</>
  );
}
