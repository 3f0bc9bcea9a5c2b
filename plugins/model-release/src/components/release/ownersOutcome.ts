import type { ReleaseDetail } from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../common/message';
import type { Part } from '../../common/phrase';
import { quoted } from '../../common/words';

type Owned = Pick<ReleaseDetail, 'modelOwner' | 'steps'>;

/** What came of refreshing the owners. */
export function ownersOutcome(before: Owned, after: Owned): Part {
  const whose = ({ steps }: Owned, key: string) => {
    const step = steps.find(other => other.key === key);
    return JSON.stringify([step?.owners, step?.reassignment?.from]);
  };
  const changed = after.steps.filter(
    ({ key }) => whose(before, key) !== whose(after, key),
  );
  if (changed.length > 0) {
    const steps = quoted(changed.map(({ title }) => title));
    return say('release.ownersChanged', { steps });
  }
  return before.modelOwner === after.modelOwner
    ? say('release.ownersUnchanged')
    : say('release.modelOwnerChanged');
}
