import { useState } from 'react';
import { ownersOutcome } from '../../components/release/ownersOutcome';
import { useSession } from './ReleaseSession';
import { useReleaseWork } from './useReleaseWork';

/** Has the owners looked up in the catalog again, and knows what came of it. */
export function useOwnersRefresh() {
  const { release } = useSession();
  const { command, problem, dismiss } = useReleaseWork('refresh-owners');
  const [words, setWords] = useState<string>();
  const refresh = () =>
    command('refresh-owners', {}, answer => {
      const outcome = ownersOutcome(release, answer);
      setWords(outcome);
      return outcome;
    });
  const forget = () => {
    setWords(undefined);
    dismiss();
  };
  return { refresh, outcome: problem?.message ?? words, forget };
}
