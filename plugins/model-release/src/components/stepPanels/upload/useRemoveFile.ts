import type { Evidence } from '@model-release/backstage-plugin-model-release-common';
import { useSession } from '../../../hooks/session/ReleaseSession';
import { useWork } from '../../../hooks/session/useWork';

/** Takes a stored file back. What was typed for the step stays. */
export function useRemoveFile(stepKey: string): (file: Evidence) => void {
  const { api, release, replace, announce } = useSession();
  const { fail } = useWork(stepKey);
  return file => {
    api
      .removeEvidence(release.id, stepKey, file.id)
      .then(answer => {
        replace(answer);
        announce(`${file.fileName} is taken back.`);
      })
      .catch(fail);
  };
}
