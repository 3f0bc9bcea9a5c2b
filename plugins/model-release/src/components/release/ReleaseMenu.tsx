import IconButton from '@material-ui/core/IconButton';
import ListItemText from '@material-ui/core/ListItemText';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import MoreVertIcon from '@material-ui/icons/MoreVert';
import { useState } from 'react';
import { useReleaseWork } from '../../hooks/session/useReleaseWork';
import { useSession } from '../../hooks/session/ReleaseSession';
import { ReasonDialog } from '../parts/ReasonDialog';

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
  const work = useReleaseWork('withdraw');
  const [anchor, setAnchor] = useState<HTMLElement>();
  const [isAsking, setAsking] = useState(false);
  const verdict = release.actions.find(action => action.name === 'withdraw');
  const ask = () => {
    setAnchor(undefined);
    setAsking(true);
  };
  const withdraw = async () => {
    const { comment } = work.draft;
    const done = await work.command(
      'withdraw',
      { comment: comment.trim() || undefined },
      'The release is withdrawn.',
    );
    setAsking(!done);
  };
  return (
    <>
      <IconButton
        size="small"
        aria-label="More about this release"
        aria-haspopup="menu"
        onClick={event => setAnchor(event.currentTarget)}
      >
        <MoreVertIcon fontSize="small" />
      </IconButton>
      <Menu
        open={anchor !== undefined}
        anchorEl={anchor}
        getContentAnchorEl={null}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        onClose={() => setAnchor(undefined)}
      >
        <MenuItem
          className={classes.item}
          disabled={!verdict?.allowed}
          onClick={ask}
        >
          <ListItemText
            primary="Withdraw…"
            secondary={verdict?.allowed ? undefined : verdict?.reason}
          />
        </MenuItem>
      </Menu>
      <ReasonDialog
        open={isAsking}
        title={`Withdraw ${release.checkpoint.id}?`}
        consequence="The release ends, and nobody has to act on it any more. What was done so far stays on record. To ship this checkpoint after all, start a new release."
        label="Why (optional)"
        confirm="Withdraw"
        required={false}
        value={work.draft.comment}
        onType={comment => work.type({ comment })}
        sending={work.sending}
        problem={work.problem}
        onDismiss={work.dismiss}
        onConfirm={withdraw}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
