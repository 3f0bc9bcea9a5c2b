import { Notice } from '../common/Notice';
import { useTranslation } from '../../hooks/useTranslation';
import { CsvTable } from './CsvTable';
import { readCsv } from './readCsv';

const MAX_ROWS = 200;
const MAX_COLUMNS = 50;

/** The first rows of a table, and notices on what of the file it does not show as a table shows it. */
export function CsvPreview(props: { label: string; text: string }) {
  const { t } = useTranslation();
  const all = readCsv(props.text);
  // One more than is shown, for the names.
  const rows = all.slice(0, MAX_ROWS + 1);
  const malformed = rows.filter(row => 'raw' in row).length;
  const isWide = rows.some(
    row => 'fields' in row && row.fields.length > MAX_COLUMNS,
  );
  return (
    <>
      {malformed > 0 && (
        <Notice tone="soon">
          {t('preview.malformedRows', { count: malformed })}
        </Notice>
      )}
      {all.length > rows.length && (
        <Notice tone="soon">{t('preview.firstRows', { max: MAX_ROWS })}</Notice>
      )}
      {isWide && (
        <Notice tone="soon">
          {t('preview.firstColumns', { max: MAX_COLUMNS })}
        </Notice>
      )}
      <CsvTable label={props.label} rows={rows} maxColumns={MAX_COLUMNS} />
    </>
  );
}
