import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import { useId, useRef, type FormEvent, type ReactNode } from 'react';
import type { WorkPlace } from '../../hooks/work';
import { CommentField } from './CommentField';
import { ProblemNotice } from './ProblemNotice';

/**
 * Asks for the words that go with a decision, and says what follows from it. It closes once the
 * decision is made; refused or closed before, it keeps what was typed.
 */
export function ReasonDialog(props: {
  open: boolean;
  title: string;
  /** What happens when it is confirmed. */
  consequence: ReactNode;
  label: string;
  confirm: string;
  /** It can be confirmed without words. */
  optional?: boolean;
  /** Something beside the words is missing. */
  incomplete?: boolean;
  /** The place whose draft holds the words. */
  work: Pick<WorkPlace, 'draft' | 'type' | 'sending' | 'problem' | 'dismiss'>;
  /** Sends the decision, and answers whether it worked. */
  onConfirm: (words: string) => Promise<boolean>;
  onClose: () => void;
  /** Further choices, between the consequence and the words. */
  children?: ReactNode;
}) {
  const { work, optional = false, onConfirm, onClose } = props;
  const titleId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const words = work.draft.comment.trim();
  const isReady = !props.incomplete && (optional || words !== '');
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    if (isReady && (await onConfirm(words))) {
      onClose();
    }
  };
  return (
    <Dialog
      open={props.open}
      onClose={onClose}
      aria-labelledby={titleId}
      fullWidth
      maxWidth="sm"
      // The words are what a dialog is opened for; it would keep the focus on itself.
      TransitionProps={{ onEntering: () => field.current?.focus() }}
    >
      <form onSubmit={confirm} noValidate>
        <DialogTitle id={titleId}>{props.title}</DialogTitle>
        <DialogContent>
          <DialogContentText component="div">
            {props.consequence}
          </DialogContentText>
          {props.children}
          <CommentField
            inputRef={field}
            label={props.label}
            value={work.draft.comment}
            onChange={comment => work.type({ comment })}
            required={!optional}
            disabled={work.sending}
            minRows={3}
          />
          <ProblemNotice problem={work.problem} onClose={work.dismiss} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            variant="outlined"
            disabled={!isReady || work.sending}
          >
            {props.confirm}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
