import IconButton from '@material-ui/core/IconButton';
import ListItemText from '@material-ui/core/ListItemText';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import MoreVertIcon from '@material-ui/icons/MoreVert';
import { useState } from 'react';
import { useSession } from '../../hooks/session/ReleaseSession';
import { useTranslation } from '../../hooks/useTranslation';
import { PassingMessage } from '../common/PassingMessage';
import { PlainPhrase } from '../common/PlainPhrase';
import { EndDialog } from './EndDialog';
import { menuEntries, type MenuAction, type MenuEntry } from './menuEntries';
import { RequesterDialog } from './RequesterDialog';
import { RevokeDialog } from './RevokeDialog';
import { useOwnersRefresh } from './useOwnersRefresh';

const useStyles = makeStyles(theme => ({
  // A refusal is there to be read: it must not fade like other disabled entries.
  item: {
    maxWidth: 320,
    whiteSpace: 'normal',
    '&.Mui-disabled': { opacity: 1, color: theme.palette.text.secondary },
  },
}));

function Entries(props: {
  entries: readonly MenuEntry[];
  anchor: HTMLElement | undefined;
  onChoose: (name: MenuAction) => void;
  onClose: () => void;
}) {
  const classes = useStyles();
  const { text } = useTranslation();
  const { entries, anchor, onChoose, onClose } = props;
  return (
    <Menu
      open={anchor !== undefined}
      anchorEl={anchor}
      getContentAnchorEl={null}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      onClose={onClose}
    >
      {entries.map(({ name, label, refusal }) => (
        <MenuItem
          key={name}
          className={classes.item}
          disabled={refusal !== undefined}
          onClick={() => onChoose(name)}
        >
          <ListItemText
            primary={text(label)}
            secondary={refusal && <PlainPhrase phrase={refusal} />}
          />
        </MenuItem>
      ))}
    </Menu>
  );
}

/** What is asked before something is done. */
function Dialogs(props: { open: MenuAction | undefined; onClose: () => void }) {
  const { open, onClose } = props;
  return (
    <>
      {(['withdraw', 'close'] as const).map(name => (
        <EndDialog
          key={name}
          name={name}
          open={open === name}
          onClose={onClose}
        />
      ))}
      <RequesterDialog open={open === 'reassign-requester'} onClose={onClose} />
      <RevokeDialog open={open === 'revoke'} onClose={onClose} />
    </>
  );
}

/** What concerns the release as a whole and is seldom wanted. */
export function ReleaseMenu() {
  const { t } = useTranslation();
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
          aria-label={t('release.moreActions')}
          aria-haspopup="menu"
          onClick={event => setAnchor(event.currentTarget)}
        >
          <MoreVertIcon fontSize="small" />
        </IconButton>
      )}
      <Entries
        entries={entries}
        anchor={anchor}
        onChoose={choose}
        onClose={() => setAnchor(undefined)}
      />
      <Dialogs open={dialog} onClose={close} />
      <PassingMessage text={outcome} onClose={forget} />
    </>
  );
}
