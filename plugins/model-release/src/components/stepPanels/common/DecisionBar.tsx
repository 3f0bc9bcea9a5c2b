import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ReleaseDetail,
  StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import type { Part } from '../../../common/phrase';
import type { StepWork } from '../../../hooks/work';
import { PhraseText } from '../../common/PhraseText';
import { RejectButton } from '../../stepActions/RejectButton';
import { RequestChangesButton } from '../../stepActions/RequestChangesButton';
import { WaiveButton } from '../../stepActions/WaiveButton';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginTop: theme.spacing(1.5),
  },
}));

/** The decision on a step. Only the way forward is a filled button. */
export function DecisionBar(props: {
  step: StepDetail;
  release: ReleaseDetail;
  work: StepWork;
  label: string;
  notYet?: Part;
  onMain?: () => void;
}) {
  const classes = useStyles();
  const { label, notYet, onMain, ...action } = props;
  return (
    <div className={classes.root}>
      <Button
        variant="contained"
        color="primary"
        type={onMain ? 'button' : 'submit'}
        disabled={action.work.sending || notYet !== undefined}
        onClick={onMain}
      >
        {label}
      </Button>
      <RequestChangesButton {...action} />
      <RejectButton {...action} />
      <WaiveButton {...action} />
      {notYet && (
        <Typography variant="body2" color="textSecondary">
          <PhraseText phrase={notYet} />
        </Typography>
      )}
    </div>
  );
}
