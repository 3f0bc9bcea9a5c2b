import Typography from '@material-ui/core/Typography';
import {
  namedApproverOf,
  type ReleaseDetail,
  type StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { say } from '../../common/message';
import type { Part } from '../../common/phrase';
import type { Viewer } from '../../common/viewer';
import { PhraseText } from '../common/PhraseText';
import { StepNotes } from './StepNotes';

function Remark({ said }: { said: Part }) {
  return (
    <Typography variant="body2" color="textSecondary" gutterBottom>
      <PhraseText phrase={said} />
    </Typography>
  );
}

/** What has to be known of a step beside what it asks for: whose it is now. */
export function StepRemarks(props: {
  step: StepDetail;
  release: ReleaseDetail;
  viewer: Viewer;
  now: DateTime;
}) {
  const { step, release, viewer, now } = props;
  const isActive = step.status === 'active';
  const named = namedApproverOf(release, step);
  return (
    <>
      {!isActive && (
        <StepNotes step={step} release={release} viewer={viewer} now={now} />
      )}
      {named && (
        <Remark said={say('steps.requestNames', { who: { ref: named } })} />
      )}
    </>
  );
}
