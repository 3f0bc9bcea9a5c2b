import IconButton from '@material-ui/core/IconButton';
import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles } from '@material-ui/core/styles';
import FileCopyIcon from '@material-ui/icons/FileCopyOutlined';
import { useState } from 'react';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';
import { useTranslation } from '../../hooks/useTranslation';

const useStyles = makeStyles(theme => ({
  button: {
    padding: 2,
    marginLeft: 2,
    verticalAlign: 'middle',
    color: theme.palette.text.secondary,
  },
  icon: { fontSize: theme.typography.pxToRem(14) },
}));

/** Puts a text on the clipboard. Small enough to stand in a sentence. */
export function CopyButton(props: { text: string; label: string }) {
  const classes = useStyles();
  const { t } = useTranslation();
  const [{ value, error }, copy] = useCopyToClipboard();
  const [isShown, setShown] = useState(false);
  const outcome = t(error ? 'common.notCopied' : 'common.copied');
  return (
    <Tooltip
      title={isShown && (value || error) ? outcome : props.label}
      onClose={() => setShown(false)}
    >
      <IconButton
        className={classes.button}
        aria-label={props.label}
        onClick={() => {
          copy(props.text);
          setShown(true);
        }}
      >
        <FileCopyIcon className={classes.icon} />
      </IconButton>
    </Tooltip>
  );
}
