import Typography from '@material-ui/core/Typography';
import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { say } from '../../../common/message';
import { actor } from '../../../common/people';
import { stamp } from '../../../common/timeWords';
import { PhraseText } from '../../common/PhraseText';
import { Remark } from '../common/Remark';

/** Who requested which changes, when. */
export function ChangeRequestQuote(props: {
  request: NonNullable<StepDetail['changeRequest']>;
  now: DateTime;
}) {
  const { request, now } = props;
  return (
    <>
      <Typography variant="body2" component="p">
        <PhraseText
          phrase={say('amend.changesRequested', {
            who: actor(request),
            when: stamp(request.at, now),
          })}
        />
      </Typography>
      <Remark text={request.comment} />
    </>
  );
}
