import { useApi } from '@backstage/core-plugin-api';
import { useState } from 'react';
import { evidenceTransferApiRef } from '../../api/EvidenceTransferApi';
import { saveFile } from '../../api/saveFile';
import { problemOf, type Problem } from '../../common/problem';
import { useSession } from '../../hooks/session/ReleaseSession';

/** The forms in which a release can be taken along. */
export type PacketForm = 'packet.zip' | 'packet.html';

/** Fetches the whole packet with the reader's credentials and hands it to the browser to keep. */
export function usePacketDownload() {
  const transferApi = useApi(evidenceTransferApiRef);
  const { release, announce } = useSession();
  const [loading, setLoading] = useState<PacketForm>();
  const [problem, setProblem] = useState<Problem>();
  const download = async (form: PacketForm) => {
    setLoading(form);
    setProblem(undefined);
    try {
      const bytes = await transferApi.fetchOfRelease(release.id, form);
      const ending = form.slice('packet'.length);
      saveFile(bytes, `packet-${release.checkpoint.id}${ending}`);
      announce('The packet is downloaded.');
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setLoading(undefined);
    }
  };
  return { download, loading, problem, dismiss: () => setProblem(undefined) };
}
