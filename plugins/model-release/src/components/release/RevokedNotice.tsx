import { useSession } from '../../hooks/session/ReleaseSession';
import { revocation } from './revocation';
import { stampWords } from '../../common/timeWords';
import { Notice } from '../common/Notice';
import { PhraseText } from '../common/PhraseText';
import { When } from '../common/When';

/** What comes before everything else where an approval was taken back. */
export function RevokedNotice() {
  const { release, viewer, now } = useSession();
  const revoked = revocation(release, viewer);
  if (!revoked) {
    return null;
  }
  const { who, at, reason, wayBack } = revoked;
  return (
    <section aria-label="Approval revoked">
      <Notice tone="bad">
        <p>
          <strong>
            <PhraseText phrase={who} />
          </strong>
          , <When at={at} now={now} words={stampWords(at, now)} />
          {reason ? `: “${reason}”` : '.'}
        </p>
        <p>
          <PhraseText phrase={wayBack} /> What serves already is not stopped by
          the gate.
        </p>
      </Notice>
    </section>
  );
}
