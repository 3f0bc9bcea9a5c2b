import { useApi } from '@backstage/core-plugin-api';
import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { evidenceTransferApiRef } from '../../../api/EvidenceTransferApi';
import { denyFile } from './uploadCheck';
import { useSession } from '../../../hooks/session/ReleaseSession';
import { UploadQueue, type UploadDesk } from './UploadQueue';

/** Sends files to a step one after the other; those that would be refused are not sent at all. */
export function useUpload(step: StepDetail) {
  const { release, reload, announce } = useSession();
  const transferApi = useApi(evidenceTransferApiRef);
  const desk: UploadDesk = {
    send: (file, options) =>
      transferApi.upload(
        { releaseId: release.id, stepKey: step.key },
        file,
        options,
      ),
    onStored: async name => {
      await reload();
      announce(`${name} is stored.`);
    },
    onCancelled: name => announce(`The upload of ${name} was cancelled.`),
  };
  const latest = useRef(desk);
  latest.current = desk;
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
    remove: (id: number) => queue.remove(id),
  };
}
