import { useTranslation } from '../../hooks/useTranslation';
import { Notice } from '../common/Notice';
import { indentJson } from './indentJson';
import { TextPreview } from './TextPreview';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A JSON text with a line for each value. */
export function JsonPreview(props: {
  label: string;
  text: string;
  isCut: boolean;
}) {
  const { t } = useTranslation();
  const { label, text, isCut } = props;
  return (
    <>
      {!isCut && !isJson(text) && (
        <Notice tone="soon">{t('preview.invalidJson')}</Notice>
      )}
      <TextPreview label={label} text={indentJson(text)} />
    </>
  );
}
