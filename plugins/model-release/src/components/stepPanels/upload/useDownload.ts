import { useApi } from '@backstage/core-plugin-api';
import type { Evidence } from '@model-release/backstage-plugin-model-release-common';
import { evidenceTransferApiRef } from '../../../api/apiRefs';
import { saveFile } from '../../../api/saveFile';
import { useSession } from '../../../hooks/session/ReleaseSession';
import { useWork } from '../../../hooks/session/useWork';
import { useTranslation } from '../../../hooks/useTranslation';

/** Fetches a stored file with the reader's credentials and hands it to the browser to keep. */
export function useDownload(stepKey: string): (file: Evidence) => void {
  const transferApi = useApi(evidenceTransferApiRef);
  const { t } = useTranslation();
  const { release, announce } = useSession();
  const { fail } = useWork(stepKey);
  return file => {
    transferApi
      .download({ releaseId: release.id, stepKey }, file)
      .then(bytes => {
        saveFile(bytes, file.fileName);
        announce(t('upload.downloaded', { file: file.fileName }));
      })
      .catch(fail);
  };
}
