import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import type { Delegation } from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { useId } from 'react';
import type { DelegationFormState } from './useDelegationForm';
import type { Live } from '../../hooks/useLive';
import {
  createdPhrase,
  givenPhrase,
  receivedPhrase,
  splitDelegations,
} from './delegations';
import type { Viewer } from '../../common/viewer';
import { Notice } from '../common/Notice';
import { PhraseText } from '../common/PhraseText';
import { StaleNotice } from '../common/StaleNotice';
import { Surface } from '../common/Surface';
import { DelegationForm } from './DelegationForm';
import { DelegationList } from './DelegationList';

/** Who looks after the reader's steps and whose steps the reader looks after, and a form for more. */
export function DelegationDialog(props: {
  open: boolean;
  delegations: Live<Delegation[]>;
  form: DelegationFormState;
  viewer: Viewer;
  now: DateTime;
  onClose: () => void;
}) {
  const { open, delegations, form, viewer, now, onClose } = props;
  const titleId = useId();
  const { given, received } = splitDelegations(delegations.value ?? [], viewer);
  const list = { disabled: form.isSending, onEnd: form.end };
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
            {form.created && (
              <Notice tone="ok">
                <PhraseText phrase={createdPhrase(form.created, now)} />.
              </Notice>
            )}
          </div>
          <DelegationForm
            fields={form.fields}
            onType={form.type}
            viewerRef={viewer.ref}
            today={now.toISODate() ?? ''}
            isReady={form.isReady}
            isSending={form.isSending}
            problem={form.problem}
            onDismiss={form.dismiss}
            onSubmit={form.create}
          />
        </Surface>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
    </Dialog>
  );
}
