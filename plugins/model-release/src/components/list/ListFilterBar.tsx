import Button from '@material-ui/core/Button';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Switch from '@material-ui/core/Switch';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { useTranslation } from '../../hooks/useTranslation';
import { stateLabel } from '../status/releaseState';
import { ChoiceFilter } from './ChoiceFilter';
import { ExportButton } from './ExportButton';
import { ordersOf, statesOf, type ListOrder } from './listQuery';
import { MoreFilters, type MoreFiltersProps } from './MoreFilters';
import { SearchField } from '../common/SearchField';
import { SeenFilter } from './SeenFilter';

const useStyles = makeStyles(theme => ({
  bar: {
    // Material's own grey is too faint on the background of a page.
    '& .MuiInputLabel-root:not(.Mui-focused):not(.Mui-error)': {
      color: theme.palette.text.primary,
    },
  },
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
  more: { textTransform: 'none' },
  end: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    [theme.breakpoints.up('md')]: { marginLeft: 'auto' },
  },
}));

const ORDERS = {
  dueAt: 'list.byDueDate',
  createdAt: 'list.newestFirst',
  updatedAt: 'list.lastChangedFirst',
} as const satisfies Record<ListOrder, string>;

/** Filters that stand behind a button, by their names. */
const RARE = ['model', 'requester', 'owner', 'risk', 'from', 'to'] as const;

function OverdueSwitch({ filters, onChange }: MoreFiltersProps) {
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

/** Environment and state: what most lists are narrowed by. */
function UsualFilters({ filters, listed, onChange }: MoreFiltersProps) {
  const { t, text } = useTranslation();
  return (
    <>
      <SeenFilter
        label={t('list.environment')}
        anyLabel={t('list.allEnvironments')}
        value={filters.environment}
        listed={listed.map(({ environment }) => environment)}
        onChange={environment => onChange({ environment })}
      />
      <ChoiceFilter
        label={t('list.state')}
        anyLabel={t('list.anyState')}
        value={filters.state}
        choices={statesOf(filters.tab).map(state => ({
          value: state,
          label: text(stateLabel(state)),
        }))}
        onChange={state => onChange({ state })}
      />
    </>
  );
}

/** Narrows the list, sorts it and exports it. */
export function ListFilterBar(props: MoreFiltersProps) {
  const classes = useStyles();
  const { t } = useTranslation();
  const { filters, onChange } = props;
  const isUsed = RARE.some(name => filters[name] !== undefined);
  const [isOpen, setOpen] = useState(isUsed);
  const orders = ordersOf(filters.tab);
  return (
    <div role="search" className={classes.bar}>
      <div className={classes.root}>
        <SearchField
          label={t('list.search')}
          className={classes.search}
          value={filters.text}
          onChange={text => onChange({ text })}
        />
        <UsualFilters {...props} />
        {filters.tab !== 'done' && <OverdueSwitch {...props} />}
        <Button
          size="small"
          className={classes.more}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {t(isOpen ? 'list.fewerFilters' : 'list.moreFilters')}
        </Button>
        <div className={classes.end}>
          <ChoiceFilter
            label={t('list.sortBy')}
            value={filters.sort ?? orders[0]}
            choices={orders.map(order => ({
              value: order,
              label: t(ORDERS[order]),
            }))}
            onChange={sort => onChange({ sort })}
          />
          <ExportButton filters={filters} />
        </div>
      </div>
      {isOpen && (
        <div className={classes.root}>
          <MoreFilters {...props} />
        </div>
      )}
    </div>
  );
}
