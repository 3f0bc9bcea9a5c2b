import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { useSession } from '../../../hooks/session/ReleaseSession';
import { shortfalls } from './shortfalls';
import { Notice } from '../../common/Notice';
import { PhraseText } from '../../common/PhraseText';
import { joinPhrases } from '../../../common/phrase';
import { phraseOf } from '../../../common/phraseText';

/** Points out to an approver what is wrong with the evaluations. */
export function ShortfallNotice({ step }: { step: StepDetail }) {
  const { release } = useSession();
  const found = shortfalls(step, release);
  return found.length > 0 ? (
    <Notice tone="bad">
      <p>Look at these evaluations before you sign:</p>
      <ul>
        {found.map(({ key, fileName, remarks }) => (
          <li key={key}>
            {fileName}:{' '}
            <PhraseText phrase={joinPhrases(remarks.map(phraseOf), '; ')} />
          </li>
        ))}
      </ul>
    </Notice>
  ) : null;
}
