import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import { makeStyles } from '@material-ui/core/styles';
import { LIST_TABS, type ListTab } from './listQuery';

const useStyles = makeStyles({ tab: { minWidth: 0, textTransform: 'none' } });

const TITLES: Record<ListTab, string> = {
  mine: 'For me',
  pending: 'Pending',
  done: 'Done',
};

/** Which releases are listed. The open tab says how many there are. */
export function ListTabs(props: {
  tab: ListTab;
  count?: string;
  onChange: (patch: { tab: ListTab }) => void;
}) {
  const classes = useStyles();
  const { tab, count, onChange } = props;
  return (
    <Tabs
      value={tab}
      indicatorColor="primary"
      textColor="primary"
      aria-label="Which releases"
      onChange={(_, next: ListTab) => onChange({ tab: next })}
    >
      {LIST_TABS.map(name => (
        <Tab
          key={name}
          value={name}
          className={classes.tab}
          id={`model-release-tab-${name}`}
          aria-controls="model-release-list"
          label={
            name === tab && count ? `${TITLES[name]} (${count})` : TITLES[name]
          }
        />
      ))}
    </Tabs>
  );
}
