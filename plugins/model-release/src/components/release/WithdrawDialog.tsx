import { say } from '../../common/message';
import { useReleaseWork } from '../../hooks/session/useReleaseWork';
import { useSession } from '../../hooks/session/ReleaseSession';
import { useTranslation } from '../../hooks/useTranslation';
import { ReasonDialog } from '../common/ReasonDialog';

/** Lets the requester end their own release. */
export function WithdrawDialog(props: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const { open, onClose } = props;
  const { release } = useSession();
  const work = useReleaseWork('withdraw');
  const withdraw = (words: string) =>
    work.command(
      'withdraw',
      { comment: words || undefined },
      say('release.withdrawn'),
    );
  return (
    <ReasonDialog
      open={open}
      title={t('release.withdrawTitle', { checkpoint: release.checkpoint.id })}
      consequence={t('release.withdrawConsequence')}
      label={t('release.reasonOptional')}
      confirm={t('release.withdraw')}
      optional
      work={work}
      onConfirm={withdraw}
      onClose={onClose}
    />
  );
}
