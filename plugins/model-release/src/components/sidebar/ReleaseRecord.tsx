import Button from '@material-ui/core/Button';
import type { ReleaseDetail } from '@model-release/backstage-plugin-model-release-common';
import { useTranslation } from '../../hooks/useTranslation';
import { ProblemNotice } from '../common/ProblemNotice';
import { useRecord } from './useRecord';

/** Takes all of a release along: to check it elsewhere, or on paper. */
export function ReleaseRecord(props: {
  release: ReleaseDetail;
  announce: (text: string) => void;
}) {
  const { t } = useTranslation();
  const { download, openSummary, loading, problem, dismiss } = useRecord(
    props.release,
    props.announce,
  );
  return (
    <>
      <Button size="small" disabled={loading !== undefined} onClick={download}>
        {t(
          loading === 'packet.zip'
            ? 'sidebar.preparing'
            : 'sidebar.downloadRecord',
        )}
      </Button>
      <Button
        size="small"
        disabled={loading !== undefined}
        onClick={openSummary}
      >
        {t(
          loading === 'packet.html'
            ? 'sidebar.preparing'
            : 'sidebar.printableSummary',
        )}
      </Button>
      <ProblemNotice problem={problem} onClose={dismiss} />
    </>
  );
}
