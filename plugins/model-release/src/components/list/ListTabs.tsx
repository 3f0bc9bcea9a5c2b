import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslation } from '../../hooks/useTranslation';
import { LIST_TABS, type ListTab } from './listQuery';
import { TAB_TITLES } from './tabTitles';

const useStyles = makeStyles({ tab: { minWidth: 0, textTransform: 'none' } });

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
    const title = t(TAB_TITLES[name]);
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
