import Button from '@material-ui/core/Button';
import Checkbox from '@material-ui/core/Checkbox';
import ListItemText from '@material-ui/core/ListItemText';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import VisibilityIcon from '@material-ui/icons/VisibilityOutlined';
import VisibilityOffIcon from '@material-ui/icons/VisibilityOffOutlined';
import { useState } from 'react';
import { useTranslation } from '../../hooks/useTranslation';
import { useWatch } from './useWatch';
import { watchReason } from './watchWords';

const useStyles = makeStyles({
  choice: { whiteSpace: 'normal', maxWidth: 320 },
});

function Choice(props: {
  label: string;
  hint?: string;
  checked: boolean;
  onChoose: () => void;
}) {
  const classes = useStyles();
  const { label, hint, checked, onChoose } = props;
  return (
    <MenuItem
      role="menuitemcheckbox"
      aria-checked={checked}
      className={classes.choice}
      onClick={onChoose}
    >
      <Checkbox
        edge="start"
        color="primary"
        checked={checked}
        tabIndex={-1}
        inputProps={{ 'aria-hidden': true, tabIndex: -1 }}
      />
      <ListItemText primary={label} secondary={hint} />
    </MenuItem>
  );
}

/** Whether the reader is told what happens, and how they change it. */
export function WatchButton() {
  const { t, text } = useTranslation();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const { watch, chooseRelease, chooseModel } = useWatch();
  if (!watch) {
    return null;
  }
  const { watching, watchesModel } = watch;
  return (
    <>
      <Button
        size="small"
        aria-haspopup="menu"
        startIcon={watching ? <VisibilityIcon /> : <VisibilityOffIcon />}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {t(watching ? 'discussion.watching' : 'discussion.watch')}
      </Button>
      <Menu
        anchorEl={anchor}
        open={anchor !== undefined}
        onClose={() => setAnchor(undefined)}
      >
        <Choice
          label={t('discussion.watchRelease')}
          hint={text(watchReason(watch))}
          checked={watching}
          onChoose={() => chooseRelease(!watching)}
        />
        <Choice
          label={t('discussion.watchModel')}
          checked={watchesModel}
          onChoose={() => chooseModel(!watchesModel)}
        />
      </Menu>
    </>
  );
}
