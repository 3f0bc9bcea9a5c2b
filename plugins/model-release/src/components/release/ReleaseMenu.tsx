import IconButton from '@material-ui/core/IconButton';
import ListItemText from '@material-ui/core/ListItemText';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import MoreVertIcon from '@material-ui/icons/MoreVert';
import { useState } from 'react';
import { useOwnersRefresh } from '../../hooks/session/useOwnersRefresh';
import { useSession } from '../../hooks/session/ReleaseSession';
import { menuEntries, type MenuAction } from './menuEntries';
import { PlainPhrase } from '../common/PlainPhrase';
import { PassingMessage } from '../common/PassingMessage';
import { RevokeDialog } from './RevokeDialog';
import { WithdrawDialog } from './WithdrawDialog';

const useStyles = makeStyles(theme => ({
  // A refusal is there to be read: it must not fade like other disabled entries.
  item: {
    maxWidth: 320,
    whiteSpace: 'normal',
    '&.Mui-disabled': { opacity: 1, color: theme.palette.text.secondary },
  },
}));

/** What concerns the release as a whole and is seldom wanted. */
export function ReleaseMenu() {
  const classes = useStyles();
  const { release } = useSession();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const [dialog, setDialog] = useState<MenuAction>();
  const { refresh, outcome, forget } = useOwnersRefresh();
  const entries = menuEntries(release);
  const close = () => setDialog(undefined);
  const choose = (name: MenuAction) => {
    setAnchor(undefined);
    if (name === 'refresh-owners') {
      void refresh();
    } else {
      setDialog(name);
    }
  };
  return (
    <>
      {entries.length > 0 && (
        <IconButton
          size="small"
          aria-label="More about this release"
          aria-haspopup="menu"
          onClick={event => setAnchor(event.currentTarget)}
        >
          <MoreVertIcon fontSize="small" />
        </IconButton>
      )}
      <Menu
        open={anchor !== undefined}
        anchorEl={anchor}
        getContentAnchorEl={null}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        onClose={() => setAnchor(undefined)}
      >
        {entries.map(({ name, label, refusal }) => (
          <MenuItem
            key={name}
            className={classes.item}
            disabled={refusal !== undefined}
            onClick={() => choose(name)}
          >
            <ListItemText
              primary={label}
              secondary={refusal && <PlainPhrase phrase={refusal} />}
            />
          </MenuItem>
        ))}
      </Menu>
      <WithdrawDialog open={dialog === 'withdraw'} onClose={close} />
      <RevokeDialog open={dialog === 'revoke'} onClose={close} />
      <PassingMessage text={outcome} onClose={forget} />
    </>
  );
}
