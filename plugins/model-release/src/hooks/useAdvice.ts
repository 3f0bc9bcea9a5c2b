import type { ReleaseAdvice } from '@model-release/backstage-plugin-model-release-common';
import { useSession } from './session/ReleaseSession';
import { useLive, type Live } from './useLive';

/** What a computer can say of the release that the page is about. */
export function useAdvice(): Live<ReleaseAdvice> {
  const { api, release } = useSession();
  // What it says follows from these parts of the request; the rest of the release can change.
  const about = [release.modelCard.digest, JSON.stringify(release.rollback)];
  return useLive([release.id, ...about].join(' '), () =>
    api.getAdvice(release.id),
  );
}
