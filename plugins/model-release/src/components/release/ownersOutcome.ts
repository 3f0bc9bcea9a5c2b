import type { ReleaseDetail } from '@model-release/backstage-plugin-model-release-common';
import { quotedList } from '../../common/phrase';

type Owned = Pick<ReleaseDetail, 'modelOwner' | 'steps'>;

/** What came of looking up the owners again. */
export function ownersOutcome(before: Owned, after: Owned): string {
  const whose = ({ steps }: Owned, key: string) => {
    const step = steps.find(other => other.key === key);
    return JSON.stringify([step?.owners, step?.reassignment?.from]);
  };
  const changed = after.steps
    .filter(({ key }) => whose(before, key) !== whose(after, key))
    .map(({ title }) => title);
  if (changed.length > 0) {
    return `The catalog names other owners now: ${quotedList(changed)}.`;
  }
  return before.modelOwner === after.modelOwner
    ? 'The catalog names the same owners as before.'
    : 'The catalog names another owner of the model now.';
}
