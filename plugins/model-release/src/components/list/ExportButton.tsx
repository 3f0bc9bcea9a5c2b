import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { failureWords } from '../../common/failure';
import { modelReleaseApiRef } from '../../api/apiRefs';
import { saveFile } from '../../api/saveFile';
import { useTranslation } from '../../hooks/useTranslation';
import { LiveRegion } from '../common/LiveRegion';
import { PassingMessage } from '../common/PassingMessage';
import type { ListFilters } from './listQuery';

const useStyles = makeStyles({ button: { textTransform: 'none' } });

/** Saves what the filters select as a file for spreadsheets. */
export function ExportButton({ filters }: { filters: ListFilters }) {
  const classes = useStyles();
  const { t, text } = useTranslation();
  const api = useApi(modelReleaseApiRef);
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<string>();
  const save = async () => {
    setBusy(true);
    try {
      const { exportReleases } = await import('./exportReleases');
      const { csv, count, isCut } = await exportReleases(api, filters);
      // Spreadsheets take a file for UTF-8 when it begins with this mark.
      saveFile(new Blob(['\ufeff', csv], { type: 'text/csv' }), 'releases.csv');
      setSaid(t(isCut ? 'list.exportedFirst' : 'list.exported', { count }));
    } catch (error) {
      setSaid(t('list.notExported', { problem: text(failureWords(error)) }));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button
        size="small"
        className={classes.button}
        disabled={isBusy}
        onClick={save}
      >
        {t('list.exportCsv')}
      </Button>
      <LiveRegion text={said ?? ''} />
      <PassingMessage text={said} onClose={() => setSaid(undefined)} />
    </>
  );
}
