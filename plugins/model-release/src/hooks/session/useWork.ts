import { useAnalytics } from '@backstage/core-plugin-api';
import { useMemo } from 'react';
import type { Part, Phrase } from '../../common/phrase';
import { problemOf } from '../../common/problem';
import { useTranslation } from '../useTranslation';
import { NO_DRAFT, NO_WORK, type Draft, type WorkPlace } from '../work';
import { useSession, useSessionWorks } from './ReleaseSession';

function useWorkChanges(place: string, initial: Draft) {
  const { changeWork } = useSession();
  return useMemo(
    () => ({
      type: (patch: Partial<Draft>) =>
        changeWork(place, old => ({
          ...old,
          draft: {
            ...(old.draft === NO_DRAFT ? initial : old.draft),
            ...patch,
          },
        })),
      clear: () => changeWork(place, () => NO_WORK),
      dismiss: () => changeWork(place, old => ({ ...old, problem: undefined })),
      fail: (error: unknown) =>
        changeWork(place, old => ({
          ...old,
          sending: false,
          problem: problemOf(error),
        })),
    }),
    [changeWork, place, initial],
  );
}

/**
 * Work in one place of the page, such as a step.
 *
 * @param initial - what is there before anything is typed
 */
export function useWork(place: string, initial = NO_DRAFT): WorkPlace {
  const { changeWork, reload, replace, announce, release } = useSession();
  const { works } = useSessionWorks();
  const analytics = useAnalytics();
  const { text } = useTranslation();
  const changes = useWorkChanges(place, initial);

  const send: WorkPlace['send'] = async (
    action,
    perform,
    done,
    rest = () => NO_DRAFT,
  ) => {
    changeWork(place, old => ({ ...old, sending: true, problem: undefined }));
    let said: Part | Phrase;
    try {
      const answer = await perform();
      said = typeof done === 'function' ? done(answer) : done;
      replace(answer);
      // The answer may be older than what a signal has made the page load meanwhile.
      await reload();
    } catch (error) {
      if (problemOf(error).kind !== 'failed') {
        await reload();
      }
      changes.fail(error);
      return false;
    }
    changeWork(place, old => ({ ...NO_WORK, draft: rest(old.draft) }));
    announce(text(said));
    analytics.captureEvent(action, release.runbook.name);
    return true;
  };

  const work = works[place] ?? NO_WORK;
  const draft = work.draft === NO_DRAFT ? initial : work.draft;
  return { ...work, draft, ...changes, send };
}
