import { makeStyles } from '@material-ui/core/styles';
import { formatByteSize } from '@model-release/backstage-plugin-model-release-common';
import { useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { useTranslation } from '../../hooks/useTranslation';
import { LoadError } from '../common/LoadError';
import { Placeholder } from '../common/Placeholder';
import { NoPreview } from './NoPreview';
import { readDataUrl } from './readDataUrl';
import type { LoadFile } from './readText';

/** Images that are larger than this are not shown. */
const MAX_IMAGE = 10 * 1024 * 1024;

const useStyles = makeStyles({
  image: { display: 'block', maxWidth: '100%', maxHeight: 480 },
});

interface ImageFile {
  fileName: string;
  mediaType: string;
  size: number;
  load: LoadFile;
}

/** An image, unless it is too large. */
export function ImagePreview(props: ImageFile) {
  const { t } = useTranslation();
  return props.size > MAX_IMAGE ? (
    <NoPreview>
      {t('preview.imageTooLarge', { size: formatByteSize(MAX_IMAGE) })}
    </NoPreview>
  ) : (
    <LoadedImage {...props} />
  );
}

function LoadedImage({ fileName, mediaType, size, load }: ImageFile) {
  const classes = useStyles();
  const { t } = useTranslation();
  const [isBroken, setBroken] = useState(false);
  const { value, error, retry } = useAsyncRetry(
    async () => readDataUrl(await load(), mediaType),
    [fileName, mediaType, size],
  );
  if (error) {
    return (
      <LoadError
        title={t('preview.imageNotLoaded')}
        error={error}
        onRetry={retry}
      />
    );
  }
  if (isBroken) {
    return <NoPreview>{t('preview.imageBroken')}</NoPreview>;
  }
  return value === undefined ? (
    <Placeholder height={160} />
  ) : (
    <img
      className={classes.image}
      src={value}
      alt={fileName}
      onError={() => setBroken(true)}
    />
  );
}
