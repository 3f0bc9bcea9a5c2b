import type { BackstageTheme } from '@backstage/theme';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { useState } from 'react';
import { useStepWork } from '../../hooks/session/useStepWork';
import { tones } from '../../theme/tones';
import { may } from '../../common/verdicts';
import { RejectDialog } from '../stepActions/RejectDialog';
import { RequestChangesDialog } from '../stepActions/RequestChangesDialog';
import { WaiveButton } from '../stepActions/WaiveButton';

const useStyles = makeStyles((theme: BackstageTheme) => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginTop: theme.spacing(1.5),
  },
  reject: { color: tones(theme).bad.strong },
}));

/** The decision on a step. Only the way forward is a filled button. */
export function DecisionBar(props: {
  step: StepDetail;
  label: string;
  /** Why the main button cannot be pressed yet. */
  notYet?: string;
  /** Left out where the button submits a form. */
  onMain?: () => void;
}) {
  const classes = useStyles();
  const { step, label, notYet, onMain } = props;
  const { sending } = useStepWork(step);
  const [dialog, setDialog] = useState<'changes' | 'reject'>();
  const close = () => setDialog(undefined);
  return (
    <div className={classes.root}>
      <Button
        variant="contained"
        color="primary"
        type={onMain ? 'button' : 'submit'}
        disabled={sending || notYet !== undefined}
        onClick={onMain}
      >
        {label}
      </Button>
      {may(step, 'request-changes') && (
        <Button
          variant="outlined"
          disabled={sending}
          onClick={() => setDialog('changes')}
        >
          Request changes…
        </Button>
      )}
      {may(step, 'reject') && (
        <Button
          className={classes.reject}
          disabled={sending}
          onClick={() => setDialog('reject')}
        >
          Reject…
        </Button>
      )}
      <WaiveButton step={step} />
      {notYet && (
        <Typography variant="body2" color="textSecondary">
          {notYet}
        </Typography>
      )}
      <RequestChangesDialog
        step={step}
        open={dialog === 'changes'}
        onClose={close}
      />
      <RejectDialog step={step} open={dialog === 'reject'} onClose={close} />
    </div>
  );
}
