import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import type { FoundSecret } from '@model-release/backstage-plugin-model-release-common';
import { useId, useRef } from 'react';
import { useTranslation } from '../../hooks/useTranslation';
import { Surface } from '../common/Surface';
import { secretWords } from './secretWords';

/** Points out what looks like a secret before it is sent. The safe way is the first. */
export function SecretDialog(props: {
  found: readonly FoundSecret[];
  onAnswer: (send: boolean) => void;
}) {
  const { t, text } = useTranslation();
  const { found, onAnswer } = props;
  const titleId = useId();
  const back = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      aria-labelledby={titleId}
      onClose={() => onAnswer(false)}
      // The safe way is at hand; the dialog would keep the focus on itself.
      TransitionProps={{ onEntering: () => back.current?.focus() }}
    >
      <Surface>
        <DialogTitle id={titleId}>{t('discussion.secretTitle')}</DialogTitle>
        <DialogContent>
          <DialogContentText component="div">
            <ul>
              {found.map(({ kind, excerpt, start }) => (
                <li key={start}>
                  {text(secretWords(kind))}: <code>{excerpt}</code>
                </li>
              ))}
            </ul>
            {t('discussion.secretConsequence')}
          </DialogContentText>
        </DialogContent>
        <DialogActions>
          <Button ref={back} variant="outlined" onClick={() => onAnswer(false)}>
            {t('discussion.goBack')}
          </Button>
          <Button onClick={() => onAnswer(true)}>
            {t('discussion.sendAnyway')}
          </Button>
        </DialogActions>
      </Surface>
    </Dialog>
  );
}
