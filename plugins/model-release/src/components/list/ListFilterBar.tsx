import FormControlLabel from '@material-ui/core/FormControlLabel';
import Switch from '@material-ui/core/Switch';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslation } from '../../hooks/useTranslation';
import type { ListFilters } from './listQuery';
import { EnvironmentFilter } from './EnvironmentFilter';
import { SearchField } from './SearchField';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    marginBottom: theme.spacing(2),
    '& .MuiOutlinedInput-root': {
      backgroundColor: theme.palette.background.paper,
    },
  },
  // Wide enough for its label in one line.
  search: { flex: '1 1 260px', maxWidth: 340 },
  environment: { flex: '0 1 180px', minWidth: 140 },
  order: { marginLeft: 'auto' },
}));

interface FilterProps {
  filters: ListFilters;
  onChange: (patch: Partial<ListFilters>) => void;
}

function OverdueSwitch({ filters, onChange }: FilterProps) {
  const { t } = useTranslation();
  return (
    <FormControlLabel
      label={<Typography variant="body2">{t('list.overdueOnly')}</Typography>}
      control={
        <Switch
          size="small"
          color="primary"
          checked={filters.overdue}
          onChange={event => onChange({ overdue: event.target.checked })}
        />
      }
    />
  );
}

/** Narrows the list. */
export function ListFilterBar(
  props: FilterProps & { environments: readonly string[] },
) {
  const classes = useStyles();
  const { t } = useTranslation();
  const { filters, environments, onChange } = props;
  const hasEnded = filters.tab === 'done';
  return (
    <div className={classes.root} role="search">
      <SearchField
        label={t('list.search')}
        className={classes.search}
        value={filters.text}
        onChange={text => onChange({ text })}
      />
      <EnvironmentFilter
        className={classes.environment}
        value={filters.environment}
        listed={environments}
        onChange={environment => onChange({ environment })}
      />
      {!hasEnded && <OverdueSwitch filters={filters} onChange={onChange} />}
      <Typography variant="body2" className={classes.order}>
        {t(hasEnded ? 'list.newestFirst' : 'list.sortedByDueDate')}
      </Typography>
    </div>
  );
}
