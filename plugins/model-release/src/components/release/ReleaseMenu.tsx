import IconButton from '@material-ui/core/IconButton';
import ListItemText from '@material-ui/core/ListItemText';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import MoreVertIcon from '@material-ui/icons/MoreVert';
import { lazy, Suspense, useState } from 'react';
import { useSession } from '../../hooks/session/ReleaseSession';
import { useTranslation } from '../../hooks/useTranslation';
import { PassingMessage } from '../common/PassingMessage';
import { PlainPhrase } from '../common/PlainPhrase';
import { menuEntries, type MenuAction, type MenuEntry } from './menuEntries';
import { useOwnersRefresh } from './useOwnersRefresh';

const ReleaseDialogs = lazy(() =>
  import('./ReleaseDialogs').then(m => ({ default: m.ReleaseDialogs })),
);

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

/** What concerns the release as a whole and is seldom wanted. */
export function ReleaseMenu() {
  const { t } = useTranslation();
  const { release } = useSession();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const [dialog, setDialog] = useState<MenuAction>();
  // What is chosen in a dialog stays chosen when it is closed.
  const [hadDialog, setHadDialog] = useState(false);
  const { refresh, outcome, forget } = useOwnersRefresh();
  const entries = menuEntries(release);
  const close = () => setDialog(undefined);
  const choose = (name: MenuAction) => {
    setAnchor(undefined);
    if (name === 'refresh-owners') {
      void refresh();
    } else {
      setDialog(name);
      setHadDialog(true);
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
      {hadDialog && (
        <Suspense fallback={null}>
          <ReleaseDialogs open={dialog} onClose={close} />
        </Suspense>
      )}
      <PassingMessage text={outcome} onClose={forget} />
    </>
  );
}
