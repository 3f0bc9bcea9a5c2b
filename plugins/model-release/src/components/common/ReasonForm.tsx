import Button from '@material-ui/core/Button';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import type { FormEvent, ReactNode, Ref } from 'react';
import type { Problem } from '../../common/problem';
import { useTranslation } from '../../hooks/useTranslation';
import { CommentField } from './CommentField';
import { ProblemNotice } from './ProblemNotice';
import { Surface } from './Surface';

/** The words as far as they are written, and what came of sending them. */
export interface ReasonDraft {
  draft: { comment: string };
  type: (patch: { comment: string }) => void;
  sending: boolean;
  problem?: Problem;
  dismiss: () => void;
}

export interface ReasonFormProps {
  title: string;
  titleId: string;
  field: Ref<HTMLTextAreaElement>;
  /** What happens when it is confirmed. */
  consequence: ReactNode;
  label: string;
  confirm: string;
  /** It can be confirmed without words. */
  optional?: boolean;
  /** Something beside the words is missing. */
  incomplete?: boolean;
  /** Where the words are kept while the dialog is open or closed. */
  work: ReasonDraft;
  /** Sends the decision, and answers whether it worked. */
  onConfirm: (words: string) => Promise<boolean>;
  onClose: () => void;
  /** Further choices, between the consequence and the words. */
  children?: ReactNode;
}

function WordsField({
  field,
  label,
  optional,
  work,
}: Pick<ReasonFormProps, 'field' | 'label' | 'optional' | 'work'>) {
  return (
    <CommentField
      inputRef={field}
      label={label}
      value={work.draft.comment}
      onChange={comment => work.type({ comment })}
      required={!optional}
      disabled={work.sending}
      minRows={3}
    />
  );
}

/** A decision before it is made: what follows from it, further choices, and the words for it. */
export function ReasonForm(props: ReasonFormProps) {
  const { t } = useTranslation();
  const { work, optional, onConfirm, onClose } = props;
  const words = work.draft.comment.trim();
  const isReady = !props.incomplete && (optional || words !== '');
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    if (isReady && (await onConfirm(words))) {
      onClose();
    }
  };
  return (
    <Surface>
      <form onSubmit={confirm} noValidate>
        <DialogTitle id={props.titleId}>{props.title}</DialogTitle>
        <DialogContent>
          <DialogContentText component="div">
            {props.consequence}
          </DialogContentText>
          {props.children}
          <WordsField {...props} />
          <ProblemNotice problem={work.problem} onClose={work.dismiss} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            type="submit"
            variant="outlined"
            disabled={!isReady || work.sending}
          >
            {props.confirm}
          </Button>
        </DialogActions>
      </form>
    </Surface>
  );
}
