import Button from '@material-ui/core/Button';
import { usePacketDownload } from './usePacketDownload';
import { ProblemNotice } from '../common/ProblemNotice';

/** Takes all of a release along: to check it elsewhere, or on paper. */
export function PacketDownloads() {
  const { download, loading, problem, dismiss } = usePacketDownload();
  return (
    <>
      <Button
        size="small"
        disabled={loading !== undefined}
        onClick={() => download('packet.zip')}
      >
        {loading === 'packet.zip' ? 'Packing…' : 'Download packet (.zip)'}
      </Button>
      <Button
        size="small"
        disabled={loading !== undefined}
        onClick={() => download('packet.html')}
      >
        Page to print
      </Button>
      <ProblemNotice problem={problem} onClose={dismiss} />
    </>
  );
}
