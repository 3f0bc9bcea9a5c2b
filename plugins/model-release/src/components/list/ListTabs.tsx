import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import { makeStyles } from '@material-ui/core/styles';
import type { MessageKey } from '../../common/message';
import { useTranslation } from '../../hooks/useTranslation';
import { LIST_TABS, type ListTab } from './listQuery';

const useStyles = makeStyles({ tab: { minWidth: 0, textTransform: 'none' } });

const TITLES = {
  mine: 'list.mine',
  requested: 'list.requested',
  pending: 'list.pending',
  done: 'list.completed',
} as const satisfies Record<ListTab, MessageKey>;

/** Which releases are listed. The open tab says how many there are. */
export function ListTabs(props: {
  tab: ListTab;
  number?: string;
  onChange: (patch: { tab: ListTab }) => void;
}) {
  const classes = useStyles();
  const { t } = useTranslation();
  const { tab, number, onChange } = props;
  const titleOf = (name: ListTab) => {
    const title = t(TITLES[name]);
    return name === tab && number
      ? t('list.tabWithNumber', { tab: title, number })
      : title;
  };
  return (
    <Tabs
      value={tab}
      indicatorColor="primary"
      textColor="primary"
      aria-label={t('list.tabs')}
      variant="scrollable"
      scrollButtons="auto"
      onChange={(_, next: ListTab) => onChange({ tab: next })}
    >
      {LIST_TABS.map(name => (
        <Tab
          key={name}
          value={name}
          className={classes.tab}
          id={`model-release-tab-${name}`}
          aria-controls="model-release-list"
          label={titleOf(name)}
        />
      ))}
    </Tabs>
  );
}
