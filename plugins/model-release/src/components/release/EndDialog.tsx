import { say } from '../../common/message';
import { useReleaseWork } from '../../hooks/session/useReleaseWork';
import { useSession } from '../../hooks/session/ReleaseSession';
import { useTranslation } from '../../hooks/useTranslation';
import { ReasonDialog } from '../common/ReasonDialog';

/** Ends a release: the requester withdraws their own, others close it and have to say why. */
export function EndDialog(props: {
  name: 'withdraw' | 'close';
  open: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { name, open, onClose } = props;
  const { checkpoint, environment } = useSession().release;
  const work = useReleaseWork(name);
  const isOwn = name === 'withdraw';
  const end = (words: string) =>
    isOwn
      ? work.command(
          'withdraw',
          { comment: words || undefined },
          say('release.withdrawn'),
        )
      : work.command('close', { reason: words }, say('release.closed'));
  return (
    <ReasonDialog
      open={open}
      title={t(isOwn ? 'release.withdrawTitle' : 'release.closeTitle', {
        checkpoint: checkpoint.id,
        environment,
      })}
      consequence={t(
        isOwn ? 'release.withdrawConsequence' : 'release.closeConsequence',
        { environment },
      )}
      label={t(isOwn ? 'release.reasonOptional' : 'common.reason')}
      confirm={t(isOwn ? 'release.withdraw' : 'release.close')}
      optional={isOwn}
      work={work}
      onConfirm={end}
      onClose={onClose}
    />
  );
}
