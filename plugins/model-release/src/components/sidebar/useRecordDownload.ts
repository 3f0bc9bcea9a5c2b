import { useApi } from '@backstage/core-plugin-api';
import {
  fileToken,
  type ReleaseDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { useState } from 'react';
import { evidenceTransferApiRef } from '../../api/EvidenceTransferApi';
import { saveFile } from '../../api/saveFile';
import { problemOf, type Problem } from '../../common/problem';
import { useTranslation } from '../../hooks/useTranslation';

/** The forms in which a release can be taken along. */
export type RecordForm = 'packet.zip' | 'packet.html';

/** Fetches the release record with the reader's credentials and hands it to the browser to keep. */
export function useRecordDownload(
  release: Pick<ReleaseDetail, 'id' | 'checkpoint'>,
  announce: (text: string) => void,
) {
  const transferApi = useApi(evidenceTransferApiRef);
  const { t } = useTranslation();
  const [loading, setLoading] = useState<RecordForm>();
  const [problem, setProblem] = useState<Problem>();
  const download = async (form: RecordForm) => {
    setLoading(form);
    setProblem(undefined);
    try {
      const bytes = await transferApi.fetchOfRelease(release.id, form);
      const ending = form.slice('packet'.length);
      saveFile(bytes, `packet-${fileToken(release.checkpoint.id)}${ending}`);
      announce(
        t(
          form === 'packet.zip'
            ? 'sidebar.recordDownloaded'
            : 'sidebar.summaryDownloaded',
        ),
      );
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setLoading(undefined);
    }
  };
  return { download, loading, problem, dismiss: () => setProblem(undefined) };
}
