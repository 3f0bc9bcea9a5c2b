import { say } from '../../common/message';
import { useReleaseWork } from '../../hooks/session/useReleaseWork';
import { useSession } from '../../hooks/session/ReleaseSession';
import { useTranslation } from '../../hooks/useTranslation';
import { PhraseText } from '../common/PhraseText';
import { ReasonDialog } from '../common/ReasonDialog';
import { rollbackWords } from './revocation';

/** Asks why an approval is revoked, and says what that stops and what it does not. */
export function RevokeDialog(props: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const { open, onClose } = props;
  const { release } = useSession();
  const work = useReleaseWork('revoke');
  const checkpoint = release.checkpoint.id;
  const consequence = say('release.revokeConsequence', {
    checkpoint: { text: checkpoint },
    environment: { text: release.environment },
  });
  const revoke = (reason: string) =>
    work.command('revoke', { reason }, say('release.approvalRevoked'));
  return (
    <ReasonDialog
      open={open}
      title={t('release.revokeTitle', { checkpoint })}
      consequence={
        <PhraseText
          phrase={[
            consequence,
            say('release.runningUnaffected'),
            rollbackWords(release),
          ]}
        />
      }
      label={t('common.reason')}
      confirm={t('release.revoke')}
      work={work}
      onConfirm={revoke}
      onClose={onClose}
    />
  );
}
