import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useId, type FormEvent } from 'react';
import { daysProblem, type DelegationFields } from './delegationRequest';
import type { Problem } from '../../common/problem';
import { CommentField } from '../common/CommentField';
import { ProblemNotice } from '../common/ProblemNotice';
import { DayField } from './DayField';
import { PersonPicker } from './PersonPicker';

const useStyles = makeStyles(theme => ({
  title: {
    fontSize: theme.typography.pxToRem(14),
    fontWeight: 600,
    margin: theme.spacing(2, 0, 0.5),
  },
  days: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    columnGap: theme.spacing(1.5),
    alignItems: 'start',
    [theme.breakpoints.down('xs')]: { gridTemplateColumns: '1fr' },
  },
  submit: { marginTop: theme.spacing(1) },
}));

/** Who looks after the reader's steps, when, and why. */
export function DelegationForm(props: {
  fields: DelegationFields;
  onType: (patch: Partial<DelegationFields>) => void;
  viewerRef: string;
  /** `YYYY-MM-DD` */
  today: string;
  isReady: boolean;
  isSending: boolean;
  problem: Problem | undefined;
  onDismiss: () => void;
  onSubmit: () => void;
}) {
  const classes = useStyles();
  const { fields, onType, viewerRef, today, isReady, isSending } = props;
  const titleId = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady && !isSending) {
      props.onSubmit();
    }
  };
  return (
    <form onSubmit={submit} noValidate aria-labelledby={titleId}>
      <Typography id={titleId} component="h3" className={classes.title}>
        Name a stand-in
      </Typography>
      <Typography variant="body2" color="textSecondary" gutterBottom>
        On your steps they can do what you can, and both names go on record. The
        rules hold for both of you: neither signs off what one of you asked for
        or worked on.
      </Typography>
      <PersonPicker
        label="Who stands in for you"
        value={{ who: fields.who, to: fields.to }}
        except={viewerRef}
        disabled={isSending}
        onChange={onType}
      />
      <div className={classes.days}>
        <DayField
          label="First day"
          value={fields.from}
          min={today}
          disabled={isSending}
          onChange={from => onType({ from })}
        />
        <DayField
          label="Last day"
          value={fields.until}
          min={fields.from || today}
          disabled={isSending}
          error={daysProblem(fields)}
          onChange={until => onType({ until })}
        />
      </div>
      <CommentField
        label="Why"
        required
        minRows={1}
        value={fields.reason}
        disabled={isSending}
        onChange={reason => onType({ reason })}
      />
      <ProblemNotice problem={props.problem} onClose={props.onDismiss} />
      <Button
        type="submit"
        variant="contained"
        color="primary"
        className={classes.submit}
        disabled={!isReady || isSending}
      >
        Name the stand-in
      </Button>
    </form>
  );
}
