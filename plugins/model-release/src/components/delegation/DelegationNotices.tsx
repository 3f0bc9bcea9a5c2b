import type { Delegation } from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { delegationNotices } from './delegations';
import { useTranslation } from '../../hooks/useTranslation';
import type { Viewer } from '../../common/viewer';
import { Notice } from '../common/Notice';
import { PhraseText } from '../common/PhraseText';

/** Says for whom the reader acts, and who acts for them; nothing for most people. */
export function DelegationNotices(props: {
  delegations: readonly Delegation[];
  viewer: Viewer;
  now: DateTime;
}) {
  const { delegations, viewer, now } = props;
  const { text } = useTranslation();
  return (
    <>
      {delegationNotices(delegations, viewer, now).map(phrase => (
        <Notice key={text(phrase)} tone="plain">
          <PhraseText phrase={phrase} />
        </Notice>
      ))}
    </>
  );
}
