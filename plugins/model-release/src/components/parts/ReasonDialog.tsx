import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import { useId, type FormEvent, type ReactNode } from 'react';
import type { Problem } from '../../viewModel/problem';
import { CommentField } from './CommentField';
import { ProblemNotice } from './ProblemNotice';

/** Asks for the words that go with a decision, and says what follows from it. */
export function ReasonDialog(props: {
  open: boolean;
  title: string;
  /** What happens when it is confirmed. */
  consequence: ReactNode;
  label: string;
  confirm: string;
  required: boolean;
  /** Something beside the words is missing. */
  incomplete?: boolean;
  value: string;
  onType: (value: string) => void;
  sending: boolean;
  problem: Problem | undefined;
  onDismiss: () => void;
  onConfirm: () => void;
  onClose: () => void;
  /** Further choices, between the consequence and the words. */
  children?: ReactNode;
}) {
  const titleId = useId();
  const isReady =
    !props.incomplete && (!props.required || props.value.trim() !== '');
  const confirm = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) {
      props.onConfirm();
    }
  };
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      aria-labelledby={titleId}
      fullWidth
      maxWidth="sm"
    >
      <form onSubmit={confirm} noValidate>
        <DialogTitle id={titleId}>{props.title}</DialogTitle>
        <DialogContent>
          <DialogContentText component="div">
            {props.consequence}
          </DialogContentText>
          {props.children}
          <CommentField
            label={props.label}
            value={props.value}
            onChange={props.onType}
            required={props.required}
            disabled={props.sending}
            minRows={3}
          />
          <ProblemNotice problem={props.problem} onClose={props.onDismiss} />
        </DialogContent>
        <DialogActions>
          <Button onClick={props.onClose}>Cancel</Button>
          <Button
            type="submit"
            variant="outlined"
            disabled={!isReady || props.sending}
          >
            {props.confirm}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
