import Typography from '@material-ui/core/Typography';
import {
  namedApproverOf,
  type ReleaseDetail,
  type ReleaseEvent,
  type StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { say } from '../../common/message';
import type { Part } from '../../common/phrase';
import { stamp } from '../../common/timeWords';
import type { Viewer } from '../../common/viewer';
import { Notice } from '../common/Notice';
import { PhraseText } from '../common/PhraseText';
import { StepNotes } from './StepNotes';
import { reopenedBecause } from '../stepPanels/common/reopening';

function Remark({ said }: { said: Part }) {
  return (
    <Typography variant="body2" color="textSecondary" gutterBottom>
      <PhraseText phrase={said} />
    </Typography>
  );
}

/** What has to be known of a step beside what it asks for: whose it is now, and that it was reopened. */
export function StepRemarks(props: {
  step: StepDetail;
  release: ReleaseDetail;
  events: readonly ReleaseEvent[];
  viewer: Viewer;
  now: DateTime;
}) {
  const { step, release, events, viewer, now } = props;
  const isActive = step.status === 'active';
  const named = namedApproverOf(release, step);
  const reopened = isActive ? reopenedBecause(events, step.key) : undefined;
  return (
    <>
      {!isActive && (
        <StepNotes step={step} release={release} viewer={viewer} now={now} />
      )}
      {named && (
        <Remark said={say('steps.requestNames', { who: { ref: named } })} />
      )}
      {reopened && (
        <Notice tone="soon">
          <PhraseText
            phrase={say('steps.reopened', {
              when: stamp(reopened.at, now),
              reason: { text: reopened.reason },
            })}
          />
        </Notice>
      )}
    </>
  );
}
