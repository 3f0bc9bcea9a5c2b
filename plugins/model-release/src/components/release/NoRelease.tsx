import { EmptyState } from '@backstage/core-components';
import { StartButton } from './StartButton';

/** What a release is, for a model that has none yet. */
export function NoRelease({ entityRef }: { entityRef: string }) {
  return (
    <EmptyState
      missing="content"
      title="No release yet"
      description="A release asks for one checkpoint of this model to go to one environment. It walks a runbook: each step waits for its owner, and production stays shut until somebody signs what they found."
      action={<StartButton entityRef={entityRef} variant="contained" />}
    />
  );
}
