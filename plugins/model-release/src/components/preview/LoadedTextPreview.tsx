import { lazy, Suspense } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { useTranslation } from '../../hooks/useTranslation';
import { LoadError } from '../common/LoadError';
import { Placeholder } from '../common/Placeholder';
import { CutNotice } from './CutNotice';
import { JsonPreview } from './JsonPreview';
import { MarkdownPreview } from './MarkdownPreview';
import { NoPreview } from './NoPreview';
import { readText, type LoadedText, type LoadFile } from './readText';
import { TextPreview } from './TextPreview';

// Brings a parser that nothing else needs.
const CsvPreview = lazy(() =>
  import('./CsvPreview').then(m => ({ default: m.CsvPreview })),
);

/** What is made of a text. */
export type TextPreviewKind = 'text' | 'json' | 'csv' | 'markdown';

function Shown(props: LoadedText & { kind: TextPreviewKind; label: string }) {
  const { kind, label, text, isCut } = props;
  switch (kind) {
    case 'json':
      return <JsonPreview label={label} text={text} isCut={isCut} />;
    case 'csv':
      return <CsvPreview label={label} text={text} />;
    case 'markdown':
      return <MarkdownPreview label={label} text={text} />;
    default:
      return <TextPreview label={label} text={text} />;
  }
}

/** Loads the beginning of a text and shows it. */
export function LoadedTextPreview(props: {
  kind: TextPreviewKind;
  label: string;
  fileName: string;
  size: number;
  load: LoadFile;
}) {
  const { kind, label, fileName, size, load } = props;
  const { t } = useTranslation();
  const { value, loading, error, retry } = useAsyncRetry(
    () => readText({ size, load }),
    [fileName, size],
  );
  if (error) {
    return (
      <LoadError
        title={t('preview.fileNotLoaded')}
        error={error}
        onRetry={retry}
      />
    );
  }
  if (loading) {
    return <Placeholder height={120} />;
  }
  return value ? (
    <Suspense fallback={<Placeholder height={120} />}>
      {value.isCut && <CutNotice size={size} />}
      <Shown {...value} kind={kind} label={label} />
    </Suspense>
  ) : (
    <NoPreview>{t('preview.notText')}</NoPreview>
  );
}
