import { makeStyles } from '@material-ui/core/styles';
import type { DateTime } from 'luxon';
import { useDelegations } from '../../hooks/useDelegations';
import type { ListTab } from '../../viewModel/listQuery';
import type { Viewer } from '../../viewModel/viewer';
import { AbsenceButton } from '../absence/AbsenceButton';
import { AbsenceNotices } from './AbsenceNotices';
import { ListTabs } from './ListTabs';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(0, 2),
    marginBottom: theme.spacing(2),
  },
}));

/** Which releases are listed, and who stands in for whom. */
export function ListHead(props: {
  tab: ListTab;
  count?: string;
  onChange: (patch: { tab: ListTab }) => void;
  /** Unknown while the page loads. */
  viewer: Viewer | undefined;
  now: DateTime;
}) {
  const classes = useStyles();
  const { viewer, now, ...tabs } = props;
  const delegations = useDelegations();
  return (
    <>
      <div className={classes.root}>
        <ListTabs {...tabs} />
        {viewer && (
          <AbsenceButton delegations={delegations} viewer={viewer} now={now} />
        )}
      </div>
      {viewer && delegations.value && (
        <AbsenceNotices
          delegations={delegations.value}
          viewer={viewer}
          now={now}
        />
      )}
    </>
  );
}
