import { EmptyState } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import type { ListTab } from './listQuery';

const WORDS: Record<ListTab, { title: string; description: string }> = {
  mine: {
    title: 'Nothing waits for you',
    description:
      'When a step of a release waits for you or one of your groups, or a release of yours is sent back, it is here.',
  },
  pending: {
    title: 'Nothing is pending',
    description:
      'Every release has ended. New ones are started on the page of a model, under “Release approval”.',
  },
  done: {
    title: 'No release has ended yet',
    description:
      'Released, rejected and withdrawn releases stay here for the record.',
  },
};

/** Says why the list is empty, which is often good news. */
export function NothingListed(props: {
  tab: ListTab;
  filtered: boolean;
  /** Whether there are more releases to look through. */
  soFar: boolean;
  onClear: () => void;
}) {
  const { tab, filtered, soFar, onClear } = props;
  if (soFar) {
    return (
      <Typography color="textSecondary">
        None found so far: there are more releases to look through.
      </Typography>
    );
  }
  return filtered ? (
    <EmptyState
      missing="data"
      title="No release fits the filters"
      action={
        <Button variant="outlined" onClick={onClear}>
          Clear the filters
        </Button>
      }
    />
  ) : (
    <EmptyState missing="data" {...WORDS[tab]} />
  );
}
