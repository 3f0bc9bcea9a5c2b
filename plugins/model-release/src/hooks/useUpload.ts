import { useApi } from '@backstage/core-plugin-api';
import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { evidenceTransferApiRef } from '../api/EvidenceTransferApi';
import { problemOf } from '../viewModel/problem';
import { denyFile } from '../viewModel/uploadCheck';
import { useSession } from './session/ReleaseSession';

/** One file on its way, or refused. Files that are stored are shown by the step. */
export interface Transfer {
  id: number;
  fileName: string;
  /** 0 to 1. */
  sent: number;
  /** Why it was refused or broke off. */
  problem?: string;
}

function isAborted(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** Sends files to a step one after the other; those that would be refused are not sent at all. */
export function useUpload(step: StepDetail) {
  const { release, reload, announce } = useSession();
  const transferApi = useApi(evidenceTransferApiRef);
  const [transfers, setTransfers] = useState<Transfer[]>([]);
  const controllers = useRef(new Map<number, AbortController>());
  const nextId = useRef(1);

  const patch = (id: number, change: Partial<Transfer>) =>
    setTransfers(old =>
      old.map(one => (one.id === id ? { ...one, ...change } : one)),
    );
  const remove = useCallback((id: number) => {
    controllers.current.get(id)?.abort();
    controllers.current.delete(id);
    setTransfers(old => old.filter(one => one.id !== id));
  }, []);

  const upload = async (id: number, file: File, section?: string) => {
    const controller = new AbortController();
    controllers.current.set(id, controller);
    try {
      await transferApi.upload(
        { releaseId: release.id, stepKey: step.key },
        file,
        {
          section,
          signal: controller.signal,
          onProgress: sent => patch(id, { sent }),
        },
      );
      await reload();
      remove(id);
      announce(`${file.name} is stored.`);
    } catch (error) {
      if (isAborted(error)) {
        remove(id);
        announce(`The upload of ${file.name} was cancelled.`);
        return;
      }
      patch(id, { problem: problemOf(error).message });
    }
  };

  const add = async (files: readonly File[], section?: string) => {
    const chosen = files.map(file => {
      const id = nextId.current;
      nextId.current += 1;
      const problem = denyFile(file, step.upload, release.checkpoint.id);
      return { id, file, problem };
    });
    setTransfers(old => [
      ...old.filter(one => one.problem === undefined),
      ...chosen.map(({ id, file, problem }) => ({
        id,
        fileName: file.name,
        sent: 0,
        problem,
      })),
    ]);
    for (const { id, file, problem } of chosen) {
      if (!problem) {
        await upload(id, file, section);
      }
    }
  };

  useEffect(() => {
    const running = controllers.current;
    return () => running.forEach(controller => controller.abort());
  }, []);

  return {
    transfers,
    isSending: transfers.some(one => one.problem === undefined),
    add,
    remove,
  };
}
