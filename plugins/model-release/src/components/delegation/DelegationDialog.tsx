import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import type { Delegation } from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { useId } from 'react';
import type { Viewer } from '../../common/viewer';
import type { Live } from '../../hooks/useLive';
import { useTranslation } from '../../hooks/useTranslation';
import { Notice } from '../common/Notice';
import { PhraseText } from '../common/PhraseText';
import { StaleNotice } from '../common/StaleNotice';
import { Surface } from '../common/Surface';
import { DelegationForm } from './DelegationForm';
import { DelegationList } from './DelegationList';
import {
  createdPhrase,
  givenPhrase,
  receivedPhrase,
  splitDelegations,
} from './delegations';
import type { DelegationFormState } from './useDelegationForm';

interface ContentProps {
  delegations: Live<Delegation[]>;
  form: DelegationFormState;
  viewer: Viewer;
  now: DateTime;
}

/** The delegations that there are, each of which can be ended. */
function CurrentDelegations({ delegations, form, viewer, now }: ContentProps) {
  const { t } = useTranslation();
  const { given, received } = splitDelegations(delegations.value ?? [], viewer);
  const list = { disabled: form.isSending, onEnd: form.end };
  return (
    <>
      <StaleNotice error={delegations.error} onRetry={delegations.reload} />
      <DelegationList
        {...list}
        label={t('delegation.coversYou')}
        delegations={given}
        phraseOf={delegation => givenPhrase(delegation, now)}
      />
      <DelegationList
        {...list}
        label={t('delegation.youCover')}
        delegations={received}
        phraseOf={delegation => receivedPhrase(delegation, now)}
      />
      <div role="status">
        {form.created && (
          <Notice tone="ok">
            <PhraseText phrase={createdPhrase(form.created, now)} />
          </Notice>
        )}
      </div>
    </>
  );
}

/** Who covers the reader's steps and whose steps the reader covers, and a form for more. */
export function DelegationDialog(
  props: ContentProps & { open: boolean; onClose: () => void },
) {
  const { open, onClose, ...content } = props;
  const { t } = useTranslation();
  const titleId = useId();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      aria-labelledby={titleId}
      fullWidth
      maxWidth="sm"
    >
      <DialogTitle id={titleId}>{t('delegation.outOfOffice')}</DialogTitle>
      <DialogContent>
        <Surface>
          <CurrentDelegations {...content} />
          <DelegationForm
            form={content.form}
            viewerRef={content.viewer.ref}
            today={content.now.toISODate() ?? ''}
          />
        </Surface>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('delegation.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
