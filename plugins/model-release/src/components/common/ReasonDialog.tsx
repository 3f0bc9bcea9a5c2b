import Dialog from '@material-ui/core/Dialog';
import { useId, useRef } from 'react';
import { ReasonForm, type ReasonFormProps } from './ReasonForm';

/**
 * Asks for the words that go with a decision, and says what follows from it. It closes once the
 * decision is made; refused or closed before, it keeps what was typed.
 */
export function ReasonDialog({
  open,
  ...props
}: Omit<ReasonFormProps, 'titleId' | 'field'> & { open: boolean }) {
  const titleId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <Dialog
      open={open}
      onClose={props.onClose}
      aria-labelledby={titleId}
      fullWidth
      maxWidth="sm"
      // The words are what a dialog is opened for; it would keep the focus on itself.
      TransitionProps={{ onEntering: () => field.current?.focus() }}
    >
      <ReasonForm {...props} titleId={titleId} field={field} />
    </Dialog>
  );
}
