import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import type { Delegation } from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { useId } from 'react';
import type { Absence } from '../../hooks/useAbsence';
import type { Live } from '../../hooks/useLive';
import {
  createdPhrase,
  givenPhrase,
  receivedPhrase,
  splitDelegations,
} from '../../viewModel/delegations';
import type { Viewer } from '../../viewModel/viewer';
import { Notice } from '../parts/Notice';
import { PhraseText } from '../parts/PhraseText';
import { StaleNotice } from '../parts/StaleNotice';
import { Surface } from '../parts/Surface';
import { AbsenceForm } from './AbsenceForm';
import { DelegationList } from './DelegationList';

/** Who looks after the reader's steps and whose steps the reader looks after, and a form for more. */
export function AbsenceDialog(props: {
  open: boolean;
  delegations: Live<Delegation[]>;
  absence: Absence;
  viewer: Viewer;
  now: DateTime;
  onClose: () => void;
}) {
  const { open, delegations, absence, viewer, now, onClose } = props;
  const titleId = useId();
  const { given, received } = splitDelegations(delegations.value ?? [], viewer);
  const list = { disabled: absence.isSending, onEnd: absence.end };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      aria-labelledby={titleId}
      fullWidth
      maxWidth="sm"
    >
      <DialogTitle id={titleId}>While you are away</DialogTitle>
      <DialogContent>
        <Surface>
          <StaleNotice error={delegations.error} onRetry={delegations.reload} />
          <DelegationList
            {...list}
            label="Who looks after your steps"
            delegations={given}
            phraseOf={delegation => givenPhrase(delegation, now)}
          />
          <DelegationList
            {...list}
            label="Whose steps you look after"
            delegations={received}
            phraseOf={delegation => receivedPhrase(delegation, now)}
          />
          <div role="status">
            {absence.created && (
              <Notice tone="ok">
                <PhraseText phrase={createdPhrase(absence.created, now)} />.
              </Notice>
            )}
          </div>
          <AbsenceForm
            fields={absence.fields}
            onType={absence.type}
            viewerRef={viewer.ref}
            today={now.toISODate() ?? ''}
            isReady={absence.isReady}
            isSending={absence.isSending}
            problem={absence.problem}
            onDismiss={absence.dismiss}
            onSubmit={absence.create}
          />
        </Surface>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
    </Dialog>
  );
}
