import { formatByteSize } from '@model-release/backstage-plugin-model-release-common';
import { useTranslation } from '../../hooks/useTranslation';
import { Notice } from '../common/Notice';
import { MAX_TEXT } from './readText';

/** Says that a preview ends before the file does. */
export function CutNotice(props: { size: number }) {
  const { t } = useTranslation();
  return (
    <Notice tone="soon">
      {t('preview.truncated', {
        shown: formatByteSize(MAX_TEXT),
        size: formatByteSize(props.size),
      })}
    </Notice>
  );
}
