import { makeStyles } from '@material-ui/core/styles';
import {
  type ArchiveListing,
  visibleText,
} from '@model-release/backstage-plugin-model-release-common';
import { useTranslation } from '../../hooks/useTranslation';
import { ArchivePreview } from './ArchivePreview';
import { ImagePreview } from './ImagePreview';
import { LoadedTextPreview } from './LoadedTextPreview';
import { NoPreview } from './NoPreview';
import { previewKind } from './previewKind';
import type { LoadFile } from './readText';

const useStyles = makeStyles(theme => ({
  root: {
    margin: theme.spacing(0.5, 0, 1.5),
    padding: theme.spacing(1, 1.5),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: 6,
    overflow: 'hidden',
  },
}));

/** A stored file, and how its content is reached. */
export interface EvidencePreviewProps {
  fileName: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  /** Reads the file, or a part of it. */
  load: LoadFile;
  /** Lists what is in it, when it is an archive. */
  loadEntries?: () => Promise<ArchiveListing>;
}

/**
 * Shows a stored file as far as that is safe. It is somebody else's file: nothing in it is run,
 * nothing is loaded that it points to, and no more of it is read than is shown.
 */
export function EvidencePreview(props: EvidencePreviewProps) {
  const classes = useStyles();
  const { t } = useTranslation();
  const fileName = visibleText(props.fileName);
  return (
    <section
      className={classes.root}
      aria-label={t('preview.previewOf', { fileName })}
    >
      <Content {...props} />
    </section>
  );
}

function Content(props: EvidencePreviewProps) {
  const { fileName, mediaType, size, load, loadEntries } = props;
  const { t } = useTranslation();
  const visibleName = visibleText(fileName);
  const file = {
    label: t('preview.contentOf', { fileName: visibleName }),
    fileName,
    size,
  };
  const kind = previewKind({ fileName, mediaType });
  switch (kind) {
    case 'none':
      return <NoPreview />;
    case 'image':
      return (
        <ImagePreview
          fileName={visibleName}
          mediaType={mediaType}
          size={size}
          load={load}
        />
      );
    case 'archive':
      return loadEntries ? (
        <ArchivePreview {...file} loadEntries={loadEntries} />
      ) : (
        <NoPreview />
      );
    default:
      return <LoadedTextPreview {...file} kind={kind} load={load} />;
  }
}
