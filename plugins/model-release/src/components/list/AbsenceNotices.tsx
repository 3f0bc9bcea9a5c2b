import type { Delegation } from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { absenceNotices } from '../../viewModel/delegations';
import { phraseText } from '../../viewModel/phrase';
import type { Viewer } from '../../viewModel/viewer';
import { Notice } from '../parts/Notice';
import { PhraseText } from '../parts/PhraseText';

/** Says for whom the reader stands in, and who does for them; nothing for most people. */
export function AbsenceNotices(props: {
  delegations: readonly Delegation[];
  viewer: Viewer;
  now: DateTime;
}) {
  const { delegations, viewer, now } = props;
  return (
    <>
      {absenceNotices(delegations, viewer, now).map(phrase => (
        <Notice key={phraseText(phrase)} tone="plain">
          <PhraseText phrase={phrase} />
        </Notice>
      ))}
    </>
  );
}
