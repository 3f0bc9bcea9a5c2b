import { EmptyState } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import type { MessageKey } from '../../common/message';
import { useTranslation } from '../../hooks/useTranslation';
import type { ListTab } from './listQuery';

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

/** Says why the list is empty, which is often good news. */
export function NothingListed(props: {
  tab: ListTab;
  filtered: boolean;
  /** Whether there are more releases to look through. */
  soFar: boolean;
  onClear: () => void;
}) {
  const { t } = useTranslation();
  const { tab, filtered, soFar, onClear } = props;
  if (soFar) {
    return (
      <Typography color="textSecondary">{t('list.noMatchYet')}</Typography>
    );
  }
  return filtered ? (
    <EmptyState
      missing="data"
      title={t('list.noMatch')}
      action={
        <Button variant="outlined" onClick={onClear}>
          {t('list.clearFilters')}
        </Button>
      }
    />
  ) : (
    <EmptyState
      missing="data"
      title={t(WORDS[tab].title)}
      description={t(WORDS[tab].description)}
    />
  );
}
