import { EmptyState } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import type { MessageKey } from '../../common/message';
import { useTranslation } from '../../hooks/useTranslation';
import { isFiltered, NO_FILTERS } from './listQuery';
import type { ListFilters, ListTab } from './listQuery';
import { TAB_TITLES } from './tabTitles';
import { useMatchesElsewhere } from './useMatchesElsewhere';

const WORDS = {
  mine: { title: 'list.nothingMine', description: 'list.whatIsMine' },
  requested: {
    title: 'list.nothingRequested',
    description: 'list.whatIsRequested',
  },
  pending: { title: 'list.nothingPending', description: 'list.whatIsPending' },
  done: { title: 'list.nothingCompleted', description: 'list.whatIsCompleted' },
} as const satisfies Record<
  ListTab,
  { title: MessageKey; description: MessageKey }
>;

/** Ways out of filters that nothing matches: to where the searched text is found, or without them. */
function NoMatch(props: {
  filters: ListFilters;
  onChange: (patch: Partial<ListFilters>) => void;
}) {
  const { t } = useTranslation();
  const { filters, onChange } = props;
  const { text } = filters;
  const elsewhere = useMatchesElsewhere(filters);
  return (
    <EmptyState
      missing="data"
      title={t('list.noMatch')}
      action={
        <>
          {elsewhere.map(tab => (
            <Button
              key={tab}
              variant="contained"
              color="primary"
              onClick={() => onChange({ ...NO_FILTERS, tab, text })}
            >
              {t('list.foundOn', { tab: t(TAB_TITLES[tab]) })}
            </Button>
          ))}{' '}
          <Button variant="outlined" onClick={() => onChange(NO_FILTERS)}>
            {t('list.clearFilters')}
          </Button>
        </>
      }
    />
  );
}

/** Says why the list is empty, which is often good news. */
export function NothingListed(props: {
  filters: ListFilters;
  /** Whether there are more releases to look through. */
  soFar: boolean;
  onChange: (patch: Partial<ListFilters>) => void;
}) {
  const { t } = useTranslation();
  const { filters, soFar, onChange } = props;
  const { tab } = filters;
  if (soFar) {
    return (
      <Typography color="textSecondary">{t('list.noMatchYet')}</Typography>
    );
  }
  return isFiltered(filters) ? (
    <NoMatch filters={filters} onChange={onChange} />
  ) : (
    <EmptyState
      missing="data"
      title={t(WORDS[tab].title)}
      description={t(WORDS[tab].description)}
    />
  );
}
