import { useApi } from '@backstage/core-plugin-api';
import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { evidenceTransferApiRef } from '../../../api/apiRefs';
import { useSession } from '../../../hooks/session/ReleaseSession';
import { useTranslation } from '../../../hooks/useTranslation';
import { denyFile } from './denyFile';
import { UploadQueue, type UploadDependencies } from './UploadQueue';

/** Sends files to a step one after the other; those that would be refused are not sent at all. */
export function useUpload(step: StepDetail) {
  const { t } = useTranslation();
  const { release, reload, announce } = useSession();
  const transferApi = useApi(evidenceTransferApiRef);
  const target = { releaseId: release.id, stepKey: step.key };
  const dependencies: UploadDependencies = {
    send: (file, options) => transferApi.upload(target, file, options),
    onStored: async file => {
      await reload();
      announce(t('upload.uploaded', { file }));
    },
    onCancelled: file => announce(t('upload.canceled', { file })),
  };
  const latest = useRef(dependencies);
  latest.current = dependencies;
  const [queue] = useState(() => new UploadQueue(() => latest.current));
  useEffect(() => () => queue.cancelAll(), [queue]);

  const check = (file: File) => ({
    file,
    problem: denyFile(file, step.upload, release.checkpoint.id),
  });
  return {
    transfers: useSyncExternalStore(queue.subscribe, () => queue.transfers),
    add: (files: readonly File[], section?: string) =>
      queue.add(files.map(check), section),
    cancel: (id: number) => queue.remove(id),
  };
}
