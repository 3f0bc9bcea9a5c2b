import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import DeleteIcon from '@material-ui/icons/DeleteOutline';
import GetAppIcon from '@material-ui/icons/GetApp';
import VisibilityIcon from '@material-ui/icons/VisibilityOutlined';
import type { ReactNode } from 'react';
import { useTranslation } from '../../../hooks/useTranslation';

const useStyles = makeStyles({ root: { display: 'flex', flex: 'none' } });

function AttachmentAction(props: {
  label: string;
  icon: ReactNode;
  disabled?: boolean;
  onClick: () => void;
}) {
  const { label, icon, ...button } = props;
  return (
    <IconButton size="small" aria-label={label} {...button}>
      {icon}
    </IconButton>
  );
}

/** What somebody can do with a stored file. */
export function AttachmentActions(props: {
  fileName: string;
  disabled: boolean;
  isOpen: boolean;
  contentsId: string;
  onPreview: () => void;
  onDownload: () => void;
  onRemove?: () => void;
}) {
  const classes = useStyles();
  const { t } = useTranslation();
  const { fileName: file, disabled, onRemove } = props;
  return (
    <div className={classes.root}>
      <IconButton
        size="small"
        aria-label={t('upload.preview', { file })}
        disabled={disabled}
        aria-expanded={props.isOpen}
        aria-controls={props.contentsId}
        onClick={props.onPreview}
      >
        <VisibilityIcon fontSize="small" />
      </IconButton>
      <AttachmentAction
        label={t('upload.download', { file })}
        disabled={disabled}
        icon={<GetAppIcon fontSize="small" />}
        onClick={props.onDownload}
      />
      {onRemove && (
        <AttachmentAction
          label={t('upload.remove', { file })}
          icon={<DeleteIcon fontSize="small" />}
          onClick={onRemove}
        />
      )}
    </div>
  );
}
