import type { Evidence } from '@model-release/backstage-plugin-model-release-common';
import { useSession } from '../../../hooks/session/ReleaseSession';
import { useWork } from '../../../hooks/session/useWork';
import { useTranslation } from '../../../hooks/useTranslation';

/** Removes a stored file. What was typed for the step stays. */
export function useRemoveAttachment(stepKey: string): (file: Evidence) => void {
  const { t } = useTranslation();
  const { api, release, replace, announce } = useSession();
  const { fail } = useWork(stepKey);
  return file => {
    api
      .removeEvidence(release.id, stepKey, file.id)
      .then(answer => {
        replace(answer);
        announce(t('upload.removed', { file: file.fileName }));
      })
      .catch(fail);
  };
}
