import type { ReleaseDetail } from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { say } from '../../common/message';
import { stamp } from '../../common/timeWords';
import type { Viewer } from '../../common/viewer';
import { useTranslation } from '../../hooks/useTranslation';
import { Notice } from '../common/Notice';
import { PhraseText } from '../common/PhraseText';
import { When } from '../common/When';
import { revocation, rollbackWords } from './revocation';

/** What comes before everything else where an approval was revoked. */
export function RevokedNotice(props: {
  release: ReleaseDetail;
  viewer: Viewer;
  now: DateTime;
}) {
  const { t } = useTranslation();
  const { release, viewer, now } = props;
  const revoked = revocation(release, viewer);
  if (!revoked) {
    return null;
  }
  const { who, at, reason } = revoked;
  return (
    <section aria-label={t('release.revokedNotice')}>
      <Notice tone="bad">
        <p>
          <PhraseText phrase={{ strong: who }} />
          {' · '}
          <When at={at} now={now} words={stamp(at, now)} />
        </p>
        {reason && <p>{t('common.quoted', { words: reason })}</p>}
        <p>
          <PhraseText
            phrase={[say('release.runningUnaffected'), rollbackWords(release)]}
          />
        </p>
      </Notice>
    </section>
  );
}
