import { makeStyles } from '@material-ui/core/styles';
import { formatByteSize } from '@model-release/backstage-plugin-model-release-common';
import { useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { LoadError } from '../common/LoadError';
import { Placeholder } from '../common/Placeholder';
import { NoPreview } from './NoPreview';
import { readDataUrl } from './readDataUrl';
import type { LoadFile } from './readText';

/** Pictures that are larger than this are not shown. */
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

/** A picture, unless it is too large. */
export function ImagePreview(props: ImageFile) {
  return props.size > MAX_IMAGE ? (
    <NoPreview>
      Pictures of more than {formatByteSize(MAX_IMAGE)} are not shown: download
      it.
    </NoPreview>
  ) : (
    <LoadedImage {...props} />
  );
}

function LoadedImage({ fileName, mediaType, size, load }: ImageFile) {
  const classes = useStyles();
  const [isBroken, setBroken] = useState(false);
  const { value, error, retry } = useAsyncRetry(
    async () => readDataUrl(await load(), mediaType),
    [fileName, mediaType, size],
  );
  if (error) {
    return (
      <LoadError
        title="The picture could not be loaded."
        error={error}
        onRetry={retry}
      />
    );
  }
  if (isBroken) {
    return <NoPreview>The picture is damaged, or is none.</NoPreview>;
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
