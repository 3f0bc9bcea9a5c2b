import { say } from '../../common/message';
import { problemOf } from '../../common/problem';
import { useSession } from '../../hooks/session/ReleaseSession';
import { useLive } from '../../hooks/useLive';
import { useTranslation } from '../../hooks/useTranslation';

/** Whether the reader watches the release and its model, and how they choose. */
export function useWatch() {
  const { api, release, announce } = useSession();
  const { text } = useTranslation();
  const live = useLive(
    release.id,
    () => api.getWatch(release.id),
    release.version,
  );
  const choose = async (send: () => Promise<unknown>) => {
    try {
      await send();
      await live.reload();
      announce(text(say('discussion.watchSaved')));
    } catch (error) {
      announce(text(problemOf(error).message));
    }
  };
  return {
    watch: live.value,
    chooseRelease: (watching: boolean) =>
      choose(() => api.setWatch(release.id, watching)),
    chooseModel: (watching: boolean) =>
      choose(() => api.setModelWatch(release.entityRef, watching)),
  };
}
