import { makeStyles } from '@material-ui/core/styles';
import type { Evidence } from '@model-release/backstage-plugin-model-release-common';
import { useTranslation } from '../../../hooks/useTranslation';
import { AttachmentRow, type AttachmentProps } from './AttachmentRow';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: theme.spacing(1, 0), padding: 0 },
}));

/** The stored files of a step. */
export function AttachmentList(
  props: AttachmentProps & { files: readonly Evidence[] },
) {
  const classes = useStyles();
  const { t } = useTranslation();
  const { files, ...rest } = props;
  if (files.length === 0) {
    return null;
  }
  return (
    <ul className={classes.list} aria-label={t('upload.attachments')}>
      {files.map(file => (
        <AttachmentRow key={file.id} file={file} {...rest} />
      ))}
    </ul>
  );
}
