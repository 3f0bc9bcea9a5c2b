import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
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
import { ActionBar } from './ActionBar';

/** The decision on a step. Only the way forward is a filled button. */
export function DecisionBar(props: {
  step: StepDetail;
  release: ReleaseDetail;
  work: StepWork;
  label: string;
  notYet?: Part;
  onMain?: () => void;
}) {
  const { label, notYet, onMain, ...action } = props;
  return (
    <ActionBar work={action.work}>
      <Button
        variant="contained"
        color="primary"
        data-shortcut="complete"
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
    </ActionBar>
  );
}
