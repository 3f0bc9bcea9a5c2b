import { useApi } from '@backstage/core-plugin-api';
import {
  fileToken,
  type ReleaseDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { useState } from 'react';
import { evidenceTransferApiRef } from '../../api/apiRefs';
import { openInTab } from '../../api/openInTab';
import { saveFile } from '../../api/saveFile';
import { problemOf, type Problem } from '../../common/problem';
import { useTranslation } from '../../hooks/useTranslation';

/** The forms in which a release can be taken along. */
export type RecordForm = 'packet.zip' | 'packet.html';

/**
 * Fetches the release record with the reader's credentials: the zip to keep, the summary as a page in a
 * tab of its own. Where the browser opens no tab, the summary is kept as a file.
 */
export function useRecord(
  release: Pick<ReleaseDetail, 'id' | 'checkpoint'>,
  announce: (text: string) => void,
) {
  const transferApi = useApi(evidenceTransferApiRef);
  const { t } = useTranslation();
  const [loading, setLoading] = useState<RecordForm>();
  const [problem, setProblem] = useState<Problem>();
  const name = `packet-${fileToken(release.checkpoint.id)}`;

  const fetchThen = async (
    form: RecordForm,
    take: (bytes: Blob) => void,
    giveUp?: () => void,
  ) => {
    setLoading(form);
    setProblem(undefined);
    try {
      take(await transferApi.fetchOfRelease(release.id, form));
    } catch (error) {
      giveUp?.();
      setProblem(problemOf(error));
    } finally {
      setLoading(undefined);
    }
  };
  const download = () =>
    fetchThen('packet.zip', bytes => {
      saveFile(bytes, `${name}.zip`);
      announce(t('sidebar.recordDownloaded'));
    });
  const openSummary = () => {
    const tab = openInTab(t('sidebar.preparing'));
    return fetchThen(
      'packet.html',
      bytes => {
        if (tab) {
          tab.show(bytes);
          announce(t('sidebar.summaryOpened'));
        } else {
          saveFile(bytes, `${name}.html`);
          announce(t('sidebar.summaryDownloaded'));
        }
      },
      tab?.close,
    );
  };
  const dismiss = () => setProblem(undefined);
  return { download, openSummary, loading, problem, dismiss };
}
