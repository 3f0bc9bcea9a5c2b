import { useState } from 'react';
import { say } from '../../common/message';
import { useReleaseWork } from '../../hooks/session/useReleaseWork';
import { useSession } from '../../hooks/session/ReleaseSession';
import { useTranslation } from '../../hooks/useTranslation';
import { ReasonDialog } from '../common/ReasonDialog';
import { PersonPicker } from '../delegation/PersonPicker';
import type { PickedPerson } from '../delegation/usePeopleSearch';

/** Gives the request to somebody else, with a reason. */
export function RequesterDialog(props: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const { open, onClose } = props;
  const { release } = useSession();
  const work = useReleaseWork('reassign-requester');
  const [picked, setPicked] = useState<PickedPerson>({
    who: '',
    to: undefined,
  });
  const reassign = async (reason: string) =>
    picked.to !== undefined &&
    work.command(
      'reassign-requester',
      { to: picked.to, reason },
      say('release.requesterChanged'),
    );
  return (
    <ReasonDialog
      open={open}
      title={t('release.requesterTitle')}
      consequence={t('release.requesterConsequence')}
      label={t('common.reason')}
      confirm={t('release.requesterTitle')}
      incomplete={picked.to === undefined}
      work={work}
      onConfirm={reassign}
      onClose={onClose}
    >
      <PersonPicker
        label={t('release.newRequester')}
        value={picked}
        except={release.requester}
        disabled={work.sending}
        onChange={setPicked}
      />
    </ReasonDialog>
  );
}
